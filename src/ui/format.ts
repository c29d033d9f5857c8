/** Thin, and no line is broken at it. */
const THIN = '\u202f';
const MINUS = '−';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A figure with its sign before everything else; what rounds to zero has none. */
function signed(value: number, write: (magnitude: number) => string, plus = ''): string {
	const text = write(Math.abs(value));
	const isZero = !/[1-9]/.test(text);
	return `${isZero ? '' : value < 0 ? MINUS : plus}${text}`;
}

/** Grouped in thousands, with between `least` and `most` decimals. */
function decimals(magnitude: number, least: number, most: number): string {
	return new Intl.NumberFormat('en-US', {
		minimumFractionDigits: least,
		maximumFractionDigits: most,
	}).format(magnitude);
}

/** Index points of a credit, a forward or a break-even: `1.35`, `7018.65`. */
export function formatPoints(value: number): string {
	return signed(value, (magnitude) => magnitude.toFixed(2));
}

/** An option's price as a chain prints it: `0.61`, `2.15`, `144.8`. */
export function formatPrice(value: number): string {
	return signed(value, (magnitude) =>
		magnitude < 3 ? magnitude.toFixed(2) : magnitude.toFixed(2).replace(/0$/, ''),
	);
}

/** A strike: `7020`, `22.5`. Also a level of the VIX as it is typed: `14.2`. */
export function formatStrike(value: number): string {
	return signed(value, (magnitude) => String(Number(magnitude.toFixed(2))));
}

/** Whole dollars: `−$4,355`. */
export function formatUsd(value: number): string {
	return signed(value, (magnitude) => `$${decimals(magnitude, 0, 0)}`);
}

/** Dollars and cents: `$1.50`. */
export function formatCents(value: number): string {
	return signed(value, (magnitude) => `$${decimals(magnitude, 2, 2)}`);
}

/** A fraction in whole per cents: `82 %`. What is neither none nor all is never written as such. */
export function formatPercent(fraction: number): string {
	const magnitude = Math.abs(fraction);
	if (magnitude > 0 && magnitude < 0.005) {
		return `<${THIN}1${THIN}%`;
	}
	if (magnitude >= 0.995 && magnitude < 1) {
		return `>${THIN}99${THIN}%`;
	}
	return signed(fraction, (size) => `${decimals(size * 100, 0, 0)}${THIN}%`);
}

/** The size of a delta: `.07 Δ`. */
export function formatDelta(delta: number): string {
	return `${Math.abs(delta).toFixed(2).replace(/^0/, '')}${THIN}Δ`;
}

/** A distance in expected moves: `−1.76 EM`. */
export function formatEm(moves: number): string {
	return `${signed(moves, (magnitude) => magnitude.toFixed(2), '+')}${THIN}EM`;
}

/** A length in days of 24 hours, as far as it matters: `45 d`, `7 h`. */
export function formatDays(days: number): string {
	return days < 1 ? `${Math.max(0, Math.round(days * 24))}${THIN}h` : `${Math.round(days)}${THIN}d`;
}

/** How long ago: `4 s`, `2 min`, `3 h`, `2 d`. Never negative. */
export function formatAge(milliseconds: number): string {
	const age = Math.max(0, milliseconds);
	if (age < 2 * MINUTE) {
		return `${Math.floor(age / 1000)}${THIN}s`;
	}
	if (age < 2 * HOUR) {
		return `${Math.floor(age / MINUTE)}${THIN}min`;
	}
	return age < 2 * DAY ? `${Math.floor(age / HOUR)}${THIN}h` : `${Math.floor(age / DAY)}${THIN}d`;
}

const NEW_YORK = 'America/New_York';

/** The time of day in New York: `14:02 ET`. */
export function formatClock(instant: number): string {
	const time = new Intl.DateTimeFormat('en-GB', {
		timeZone: NEW_YORK,
		hour: '2-digit',
		minute: '2-digit',
		hourCycle: 'h23',
	});
	return `${time.format(instant)} ET`;
}

/** The date in New York: `2026-11-20`. */
export function newYorkDate(instant: number): string {
	const parts = new Intl.DateTimeFormat('en-CA', {
		timeZone: NEW_YORK,
		year: 'numeric',
		month: '2-digit',
		day: '2-digit',
	});
	return parts.format(instant);
}

/** An expiry, `YYYY-MM-DD`: `Mon 23 Nov`, and its year unless it is the current one. */
export function formatExpiry(expiry: string, now: number): string {
	const weekday = new Intl.DateTimeFormat('en-GB', {timeZone: 'UTC', weekday: 'short'});
	return `${weekday.format(noon(expiry))} ${formatDate(expiry, now)}`;
}

/** The same without the day of the week, as in the name of a contract: `16 Dec`, `16 Jun 2027`. */
export function formatDate(expiry: string, now: number): string {
	const date = noon(expiry);
	const month = new Intl.DateTimeFormat('en-US', {timeZone: 'UTC', month: 'short'}).format(date);
	const year = expiry.slice(0, 4);
	const day = `${date.getUTCDate()} ${month}`;
	return newYorkDate(now).startsWith(year) ? day : `${day} ${year}`;
}

function noon(date: string): Date {
	return new Date(`${date}T12:00:00Z`);
}
