import {chosenTheme, t} from '../shared';
import {mount} from '../ui';
import '../ui/page.css';
import {openActivePage} from './active-page';
import {Popup} from './Popup';
import './popup.css';

mount(t('name'), <Popup opening={openActivePage()} />, chosenTheme());
