export type {Overlay} from './overlay';
export {showOverlay} from './overlay';
