export {type ContractSymbol, readContractSymbol} from './contract';
export {readDate} from './date';
export {normaliseHeader} from './header';
export {type NumberLocale, readCount, readNumber, readPercent} from './number';
export {type Cell, readPrice} from './price';
