import {chosenTheme, reportUncaught, t} from '../shared';
import {mount} from '../ui';
import '../ui/page.css';
import {Onboarding} from './Onboarding';

reportUncaught('onboarding', () => new Date());
mount(t('onboardingTitle'), <Onboarding />, chosenTheme());
