import {chosenTheme, t} from '../shared';
import {mount} from '../ui';
import '../ui/page.css';
import {Onboarding} from './Onboarding';

mount(t('onboardingTitle'), <Onboarding />, chosenTheme());
