export type {Result} from './model';
export type {Fraction, Points, Usd, Years} from './units';
export {contractValue, fraction, points, usd, years} from './units';
