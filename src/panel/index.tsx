import {chosenTheme, reportUncaught, t} from '../shared';
import {mount} from '../ui';
import '../ui/page.css';
import '../ui/now.css';
import {Panel} from './Panel';
import './panel.css';

reportUncaught('panel', () => new Date());
mount(t('panelTitle'), <Panel now={() => Date.now()} />, chosenTheme());
