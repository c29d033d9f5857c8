import type {RulesDocument} from '../../engine';
import type {Value} from './use-rules';

type Parameter = RulesDocument['rules'][number]['parameters'][string];

/** A parameter with its path, as a control shows it. */
export type Field = Parameter & {readonly path: string};

/** The parameter at a path like `I-12.risk`. */
export function fieldAt({rules}: RulesDocument, path: string): Field | undefined {
	const [id, name = ''] = path.split('.');
	const parameter = rules.find((rule) => rule.id === id)?.parameters[name];
	return parameter && {...parameter, path};
}

/** Fractions are typed and shown as per cent; everything else as it is. */
const factorOf = (unit: Field['unit']): number => (unit === 'fraction' ? 100 : 1);

/** A stored value as the user sees it. */
export function shown(value: Value, unit: Field['unit']): string {
	if (typeof value !== 'number') {
		return String(value);
	}
	return unit === 'minutes' ? timeOfDay(value) : String(rounded(value * factorOf(unit)));
}

/** What the user typed as a value to store; undefined when it is no number or no time. */
export function typed(text: string, unit: Field['unit']): number | undefined {
	const number = unit === 'minutes' ? minutesOf(text) : numberOf(text);
	return Number.isFinite(number) ? rounded(number / factorOf(unit)) : undefined;
}

const numberOf = (text: string) => (text.trim() === '' ? Number.NaN : Number(text));

/** Minutes after midnight as a clock says them: 910 is 15:10. */
function timeOfDay(minutes: number): string {
	const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
	return `${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}

function minutesOf(text: string): number {
	const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(text.trim()) ?? [];
	return Number(hours) * 60 + Number(minutes);
}

/** Takes the noise of binary fractions away: 14.000000000000002 is 14. */
function rounded(number: number): number {
	return Number(number.toPrecision(12));
}
