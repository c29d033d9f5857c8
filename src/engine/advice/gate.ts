import type {Gate} from '../model';
import type {SizedGate} from '../regime';
import type {RuleValues} from '../rules';

/**
 * The gate as it is told. Its limit is the next bound above VIX, on which rests what is open now: the
 * lower one while VIX is below it, else the one above which nothing new is opened.
 *
 * @see rules R-03a (15, 20) and R-03b (28, 40)
 */
export function describeGate({sizeFactor: _, ...gate}: SizedGate, values: RuleValues): Gate {
	const {low, high} = values['R-03a'];
	const {half, pause} = values['R-03b'];
	const bound = gate.id === 'R-03a' ? Math.min(low, high) : Math.min(half, pause);
	return gate.measured !== undefined && gate.measured < bound ? {...gate, limit: bound} : gate;
}
