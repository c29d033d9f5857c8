const INSTANT =
	/^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Minutes east of Greenwich of the zones that exports print by name. */
const ZONES: Readonly<Record<string, number>> = {
	Z: 0,
	UTC: 0,
	GMT: 0,
	EDT: -240,
	EST: -300,
	CDT: -300,
	CST: -360,
	MDT: -360,
	MST: -420,
	PDT: -420,
	PST: -480,
};

/** Whether a text is a date of the calendar in the form `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) {
		return false;
	}
	const date = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** The instant of an ISO 8601 text with an offset or Z, in UTC milliseconds; undefined for all else. */
export function readInstant(text: string): number | undefined {
	const date = INSTANT.exec(text)?.[1];
	return date !== undefined && isDate(date) ? Date.parse(text) : undefined;
}

/**
 * The instant of a date and time as exports print them: `June 11, 2022, 8:47 PM EDT`,
 * `14 March 2026 at 07:34 GMT-4`, `2026-09-05 03:44:41 UTC`. Without a zone it is New York's.
 * Undefined when a part is missing or the zone is not one of the United States, GMT or UTC.
 */
export function readStamp(text: string): number | undefined {
	const clock = CLOCK.exec(text);
	const date = clock === null ? undefined : dateOf(text.slice(0, clock.index));
	if (clock === null || date === undefined) {
		return undefined;
	}
	const [, hours = '', minutes = '', seconds = '0', half = '', ...zone] = clock;
	const hour = half === '' ? Number(hours) : (Number(hours) % 12) + (/p/i.test(half) ? 12 : 0);
	const time = `${String(hour).padStart(2, '0')}:${minutes}:${seconds.padStart(2, '0')}Z`;
	const local = readInstant(`${date}T${time}`);
	if (local === undefined) {
		return undefined;
	}
	const offset = zone[0] === undefined ? newYorkOffset(local) : offsetOf(zone);
	return offset === undefined ? undefined : local - offset * 60_000;
}

const CLOCK =
	/(?:^|[\sT,])(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*([ap]m)?\s*(?:([A-Z]{1,4})(?:([+-])(\d{1,2})(?::?(\d{2}))?)?)?\s*$/i;

function dateOf(text: string): string | undefined {
	const iso = /\b\d{4}-\d{2}-\d{2}$/.exec(text.trim())?.[0];
	if (iso !== undefined) {
		return iso;
	}
	const parts =
		/\b(?<month>[a-z]{3,9})\.? (?<day>\d{1,2}),? (?<year>\d{4})\b/i.exec(text) ??
		/\b(?<day>\d{1,2}) (?<month>[a-z]{3,9})\.?,? (?<year>\d{4})\b/i.exec(text);
	const {month = '', day = '', year = ''} = parts?.groups ?? {};
	const number = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
	const date = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
	return isDate(date) ? date : undefined;
}

/** Minutes east of Greenwich of a name, perhaps with a sign, hours and minutes after it. */
function offsetOf([name = '', sign, hours, minutes = '0']: readonly (string | undefined)[]) {
	const base = ZONES[name.toUpperCase()];
	if (base === undefined || sign === undefined) {
		return base;
	}
	return base + (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

const NEW_YORK = new Intl.DateTimeFormat('en-US', {
	timeZone: 'America/New_York',
	timeZoneName: 'longOffset',
});

/** Minutes east of Greenwich in New York, at an instant given as if New York's clock were UTC. */
function newYorkOffset(local: number): number {
	// New York is four or five hours behind; in summer the earlier guess finds itself in summer.
	return NEW_YORK.format(local + 4 * 3_600_000).includes('GMT-04') ? -240 : -300;
}
