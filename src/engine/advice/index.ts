export {type SuggestInput, suggest} from './suggest';
