import {CHOICES} from './choices';
import {CONDOR_RULES} from './condor';
import {HEDGE_RULES} from './hedge';
import {MARKET_RULES} from './market';

/** Every rule that decides something, in the order in which it is read. */
export const DEFINITIONS = {...CHOICES, ...MARKET_RULES, ...CONDOR_RULES, ...HEDGE_RULES};

export type RuleId = keyof typeof DEFINITIONS;
