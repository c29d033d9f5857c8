export {AllRules} from './AllRules';
export {Essentials} from './Essentials';
export {useRules} from './use-rules';
