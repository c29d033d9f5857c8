import {chosenTheme, reportUncaught, t} from '../shared';
import {mount} from '../ui';
import '../ui/page.css';
import {Options} from './Options';
import './options.css';

reportUncaught('options', () => new Date());
mount(t('optionsTitle'), <Options />, chosenTheme());
