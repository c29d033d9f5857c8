export {type Greeks, optionGreeks, priceOption} from './black76';
export {erfc, erfcx, normalCdf, normalPdf} from './error-function';
export {type ImpliedVolatility, impliedVolatility, type PricedOption} from './implied-volatility';
export type {OptionInput} from './option-input';
