import {chosenTheme, reportUncaught, t} from '../shared';
import {mount} from '../ui';
import '../ui/page.css';
import {Panel} from './Panel';

reportUncaught('panel', () => new Date());
mount(t('panelTitle'), <Panel />, chosenTheme());
