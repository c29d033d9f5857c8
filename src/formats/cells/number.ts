/** Which mark separates the decimals: `12.30` or `12,30`. */
export type NumberLocale = 'point' | 'comma';

/** No price, strike or count needs more; from here on a double no longer holds every digit. */
const MOST_DIGITS = 15;

// The separator of the first group is the separator of all. The last alternative is the Indian grouping.
const POINT =
	/^(?:\d+|\d{1,3}(?:([,'’\u00a0\u2009\u202f])\d{3}(?:\1\d{3})*)|\d{1,2}(?:,\d{2})+,\d{3})?(?:\.\d+)?$/;
const COMMA = /^(?:\d+|\d{1,3}(?:([.'’\u00a0\u2009\u202f])\d{3}(?:\1\d{3})*))?(?:,\d+)?$/;

/** Nearly every cell, read without more ado: a page is looked at every second. */
const PLAIN = /^\d{1,9}(?:\.\d{1,6})?$/;

const SIGNED = /^([+\-−]?)\s?([$€£]?)\s?([+\-−]?)([^+\-−$€£]*?)\s?(€?)$/;

const SCALES: Readonly<Record<string, number>> = {K: 1e3, M: 1e6, B: 1e9, L: 1e5, CR: 1e7};

/**
 * The number that a text prints, or undefined when the whole text is not exactly one plain number.
 *
 * Takes a currency sign, thousands separators in groups of three (or the Indian groups of two), a
 * sign including U+2212, and parentheses for a negative number. Refuses everything else, among it
 * exponents, digits of other scripts, bidirectional marks and more than fifteen digits.
 */
export function readNumber(text: string, locale: NumberLocale = 'point'): number | undefined {
	if (PLAIN.test(text) && locale === 'point') {
		return Number(text);
	}
	const trimmed = text.trim();
	const inner = /^\((.*)\)$/.exec(trimmed)?.[1];
	if (inner !== undefined) {
		const amount = readNumber(inner, locale);
		return amount === undefined || /[()+\-−]/.test(inner) ? undefined : -amount;
	}
	const [, first = '', , second = '', body = ''] = SIGNED.exec(trimmed) ?? [];
	if ((first !== '' && second !== '') || !(locale === 'comma' ? COMMA : POINT).test(body)) {
		return undefined;
	}
	const digits = locale === 'comma' ? body.replace(',', 'd') : body.replace('.', 'd');
	const plain = digits.replace(/[^\dd]/g, '').replace('d', '.');
	if (plain === '' || plain.length > MOST_DIGITS + (plain.includes('.') ? 1 : 0)) {
		return undefined;
	}
	return /[-−]/.test(first + second) ? -Number(plain) : Number(plain);
}

/** The fraction that a text with a percent sign prints: 0.142 for `14.2%`. Without the sign undefined. */
export function readPercent(text: string, locale: NumberLocale = 'point'): number | undefined {
	const body = /^(.*\S)\s?%$/.exec(text.trim())?.[1];
	const percent = body === undefined ? undefined : readNumber(body, locale);
	return percent === undefined ? undefined : percent / 100;
}

/** A count of contracts, with the suffixes K, M, B and the Indian L (lakh) and Cr (crore). Never negative. */
export function readCount(text: string, locale: NumberLocale = 'point'): number | undefined {
	const suffix = /\s?(?:K|M|B|L|CR)$/i.exec(text.trim())?.[0] ?? '';
	const body = text.trim().slice(0, -suffix.length || undefined);
	const amount = readNumber(body, locale);
	if (amount === undefined || amount < 0) {
		return undefined;
	}
	return Math.round(amount * (SCALES[suffix.trim().toUpperCase()] ?? 1));
}
