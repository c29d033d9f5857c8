import {chosenTheme, reportUncaught, t} from '../shared';
import {mount} from '../ui';
import '../ui/page.css';
import '../ui/now.css';
import {openActivePage} from './active-page';
import {Popup} from './Popup';
import './popup.css';

reportUncaught('popup', () => new Date());
mount(t('name'), <Popup opening={openActivePage()} now={() => Date.now()} />, chosenTheme());
