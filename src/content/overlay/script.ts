import {isOrphaned} from '../../shared';
import {type Door, leaveDoor} from './door';
import {showOverlay} from './overlay';

const door: Door = {showOverlay, isAlive: () => !isOrphaned()};
leaveDoor(door);
