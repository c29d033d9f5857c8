export {Button} from './Button';
export {Mark} from './Mark';
export {applyTheme, mount} from './mount';
export {Notice} from './Notice';
export {Section} from './Section';
