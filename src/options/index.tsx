import {chosenTheme, t} from '../shared';
import {mount} from '../ui';
import '../ui/page.css';
import {Options} from './Options';
import './options.css';

mount(t('optionsTitle'), <Options />, chosenTheme());
