import {daysAfter, daysBetween, isoDate} from './calendar';
import {readContractSymbol} from './contract';

/** A date as it is printed; without a year it needs a reference. */
type Printed = {readonly year?: number; readonly month: number; readonly day: number};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** No heading is longer; what is longer is prose, and prose may hold any date. */
const LONGEST_TEXT = 200;

const MONTH =
	'(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\\.?';
const YEAR = "(?:,?\\s*'?(20\\d{2}|\\d{2})(?![\\d:]|\\s?(?:days?|d)\\b))?";

const ISO = /(?<!\d)(20\d{2})[-/](\d{2})[-/](\d{2})(?!\d)/g;
const MONTH_FIRST = new RegExp(`\\b${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)${YEAR}`, 'gi');
const DAY_FIRST = new RegExp(
	`(?<![\\d.])(\\d{1,2})[\\s-]${MONTH}(?:-(?=\\d))?${YEAR}(?![a-z])`,
	'gi',
);
const SLASHED = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(20\d{2}|\d{2})(?![\d/])/g;

/** `(104d)`, `(3 Days)`, `in 49 days`. */
const DAYS_LEFT = /\b(\d{1,4})\s?(?:days?|d|dte)\b/i;

/** `25 JUL (0)`: days on one platform, a number of contracts on another. Only a date without a year needs it. */
const BARE_COUNT = /\((\d{1,4})\)/;

/**
 * The one date that a heading, an option or a symbol prints, as `YYYY-MM-DD`.
 *
 * Reads every form of expiry that brokers print. A date without a year, `today` and `tomorrow` need a
 * reference date and mean the next such day; the number of days left, where it is printed beside a date
 * without a year, must agree within a day. Two different dates in one text, and 3/4/2026, which means
 * two days, are undefined.
 */
export function readDate(text: string, reference?: string): string | undefined {
	const trimmed = text.trim();
	if (trimmed.length > LONGEST_TEXT) {
		return undefined;
	}
	const known = readContractSymbol(trimmed)?.expiry ?? fromUnixSeconds(trimmed);
	if (known !== undefined) {
		return known;
	}
	const days = daysLeft(trimmed, DAYS_LEFT);
	const dates = new Set(
		printedDates(trimmed).map((printed) =>
			printed.year === undefined
				? withYear(printed, days ?? daysLeft(trimmed, BARE_COUNT), reference)
				: isoDate(printed.year, printed.month, printed.day),
		),
	);
	if (dates.size === 0 && reference !== undefined) {
		return relativeDate(trimmed, reference);
	}
	const [date] = dates;
	return dates.size === 1 ? date : undefined;
}

function fromUnixSeconds(text: string): string | undefined {
	const seconds = /^\d{9,10}$/.test(text) ? Number(text) : Number.NaN;
	// Yahoo stamps an expiry at midnight UTC; a stamp within the day is a time, not a date.
	return seconds % 86_400 === 0 ? new Date(seconds * 1000).toISOString().slice(0, 10) : undefined;
}

function relativeDate(text: string, reference: string): string | undefined {
	const word = /^(?:exp(?:ir(?:es|ing|ation))?:?\s)?(today|tomorrow)\b/i.exec(text)?.[1];
	return word === undefined
		? undefined
		: daysAfter(reference, word.toLowerCase() === 'today' ? 0 : 1);
}

function daysLeft(text: string, form: RegExp): number | undefined {
	const found = form.exec(text)?.[1];
	return found === undefined ? undefined : Number(found);
}

function printedDates(text: string): readonly Printed[] {
	const named = [
		...[...text.matchAll(MONTH_FIRST)].map(([, month = '', day, year]) => ({month, day, year})),
		...[...text.matchAll(DAY_FIRST)].map(([, day, month = '', year]) => ({month, day, year})),
	];
	// "13 Mar 20, 2026" would be read both ways; the reading with a year is the date.
	const dated = named.some(({year}) => year !== undefined)
		? named.filter(({year}) => year !== undefined)
		: named;
	return [
		...[...text.matchAll(ISO)].map(([, year, month, day]) => ({
			year: Number(year),
			month: Number(month),
			day: Number(day),
		})),
		...dated.map(({month, day, year}) => ({
			month: MONTHS.indexOf(month.toLowerCase()) + 1,
			day: Number(day),
			...(year === undefined ? {} : {year: fullYear(year)}),
		})),
		...[...text.matchAll(SLASHED)].map(([, first, second, year = '']) =>
			slashed(Number(first), Number(second), fullYear(year)),
		),
	];
}

function fullYear(digits: string): number {
	return Number(digits) + (digits.length === 2 ? 2000 : 0);
}

/** Month first, as American pages print it, but only where it cannot mean the other. */
function slashed(first: number, second: number, year: number): Printed {
	return second > 12 || first === second
		? {year, month: first, day: second}
		: {year, month: 0, day: 0};
}

function withYear(
	{month, day}: Printed,
	days: number | undefined,
	reference: string | undefined,
): string | undefined {
	if (reference === undefined) {
		return undefined;
	}
	const thisYear = Number(reference.slice(0, 4));
	return [thisYear, thisYear + 1, thisYear + 2, thisYear + 3]
		.map((year) => isoDate(year, month, day))
		.find((date) => date !== undefined && date >= reference && agrees(date, days, reference));
}

/** A page counts its days in its own time zone, so one day of difference is agreement. */
function agrees(date: string, days: number | undefined, reference: string): boolean {
	return days === undefined || Math.abs(daysBetween(reference, date) - days) <= 1;
}
