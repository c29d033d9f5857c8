export type {Door} from './door';
export {openDoor} from './door';
export type {HiddenBy, Overlay, OverlayView} from './overlay';
export type {GridView, RowCells} from './series';
