export {adviseHedge} from './advise';
export {vixBeta} from './beta';
export type {Book} from './book';
export type {HedgeContext} from './context';
