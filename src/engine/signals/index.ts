export {historicalVolatility} from './historical-volatility';
