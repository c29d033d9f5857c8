export type {Result} from './result';
