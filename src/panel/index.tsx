import {chosenTheme, t} from '../shared';
import {mount} from '../ui';
import '../ui/page.css';
import {Panel} from './Panel';

mount(t('panelTitle'), <Panel />, chosenTheme());
