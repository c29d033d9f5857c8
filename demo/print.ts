const PRICE = new Intl.NumberFormat('en-US', {minimumFractionDigits: 2, maximumFractionDigits: 2});
const COUNT = new Intl.NumberFormat('en-US');
const CLOCK = new Intl.DateTimeFormat('en-US', {
	timeZone: 'America/New_York',
	hour: '2-digit',
	minute: '2-digit',
	second: '2-digit',
	hourCycle: 'h23',
});
const DAY = new Intl.DateTimeFormat('en-US', {
	timeZone: 'UTC',
	weekday: 'short',
	month: 'short',
	day: 'numeric',
	year: 'numeric',
});

/** What a cell says when there is nothing to say. */
export const NOTHING = '--';

/** `6,632.19` */
export function price(value: number): string {
	return PRICE.format(value);
}

/** `12,345` and, for a strike between whole points, `12.5` */
export function count(value: number): string {
	return COUNT.format(value);
}

/** `11.62%` */
export function percent(fraction: number, decimals = 2): string {
	return `${(100 * fraction).toFixed(decimals)}%`;
}

/** `-0.4987` */
export function delta(value: number): string {
	return (Math.round(value * 10_000) / 10_000 || 0).toFixed(4);
}

/** `+12.34 (+0.19%)` */
export function change(from: number, to: number): string {
	const sign = to < from ? '-' : '+';
	const points = Math.abs(to - from);
	return `${sign}${price(points)} (${sign}${percent(points / from)})`;
}

/** `Fri Jan 15 2027` */
export function day(date: string): string {
	return DAY.format(new Date(date)).replaceAll(',', '');
}

/** `10:31:07 ET` */
export function clock(instant: number): string {
	return `${CLOCK.format(instant)} ET`;
}
