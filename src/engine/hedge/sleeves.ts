import type {SleeveName} from '../model';
import type {RuleValues} from '../rules';

export const SLEEVES = ['near', 'mid', 'far'] as const satisfies readonly SleeveName[];

/** What the rules say of one sleeve: its band and target in days (H-03), delta (H-04), ratio (H-06), roll. */
export type SleeveRules = {
	readonly id: SleeveName;
	readonly low: number;
	readonly target: number;
	readonly high: number;
	readonly delta: number;
	readonly ratio: number;
	readonly rollAtDays: number;
};

/** The parameters of a sleeve, gathered from the rules that name it. */
export function sleeveRules(id: SleeveName, values: RuleValues): SleeveRules {
	const {'H-03': days, 'H-04': delta, 'H-06': ratio, 'X-08': roll} = values;
	return {
		id,
		low: days[`${id}Low`],
		target: days[`${id}Target`],
		high: days[`${id}High`],
		delta: delta[`${id}Delta`],
		ratio: ratio[`${id}Ratio`],
		rollAtDays: roll[id],
	};
}
