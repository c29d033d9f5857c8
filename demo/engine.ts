// The one way from this page into the engine.
export {isSession, newYorkTime, settlementInstant} from '../src/engine/market';
export {optionGreeks, priceOption} from '../src/engine/pricing';
