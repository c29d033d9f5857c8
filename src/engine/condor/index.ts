export {adviseCondors} from './advise';
export type {Account, CondorContext} from './context';
