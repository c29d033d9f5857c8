declare const unit: unique symbol;
type Quantity<Name extends string> = number & {readonly [unit]: Name};

/** Option or index price, in index points per share. Credit positive, debit negative. */
export type Points = Quantity<'points'>;
/** US dollars. */
export type Usd = Quantity<'usd'>;
/** A ratio: 0.16 means sixteen percent. Never a percentage. */
export type Fraction = Quantity<'fraction'>;
/** A length of time in years of 525,600 minutes. */
export type Years = Quantity<'years'>;

/** @throws RangeError when the value is not a finite number */
export const points = (value: number): Points => finite('points', value) as Points;
/** @throws RangeError when the value is not a finite number */
export const usd = (value: number): Usd => finite('usd', value) as Usd;
/** @throws RangeError when the value is not a finite number */
export const fraction = (value: number): Fraction => finite('fraction', value) as Fraction;
/** @throws RangeError when the value is not a finite number or is negative */
export function years(value: number): Years {
	if (value < 0) {
		throw new RangeError(`years must not be negative, got ${value}`);
	}
	return finite('years', value) as Years;
}

/**
 * Dollars for one contract quoted at `price`: 1.35 points at a multiplier of 100 are 135 dollars.
 *
 * @throws RangeError when the product is not a finite number
 */
export function contractValue(price: Points, multiplier: number): Usd {
	return usd(price * multiplier);
}

function finite(name: string, value: number): number {
	if (!Number.isFinite(value)) {
		throw new RangeError(`${name} must be a finite number, got ${value}`);
	}
	return value;
}
