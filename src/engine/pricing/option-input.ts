import type {Right} from '../model';

/**
 * A European option on a forward. Forward and strike in index points, time in years of 525,600
 * minutes, volatility as a fraction per square root of a year, discount as the factor to expiry.
 */
export type OptionInput = {
	readonly right: Right;
	readonly forward: number;
	readonly strike: number;
	readonly years: number;
	readonly volatility: number;
	readonly discount: number;
};

/** @throws RangeError naming the field and its value */
export function requirePositive(name: string, value: number): void {
	if (!(value > 0 && value < Infinity)) {
		throw new RangeError(`${name} must be a positive number, got ${value}`);
	}
}

/** @throws RangeError naming the field and its value */
export function requireNotNegative(name: string, value: number): void {
	if (!(value >= 0 && value < Infinity)) {
		throw new RangeError(`${name} must be zero or a positive number, got ${value}`);
	}
}

/** What every formula asks of an option: forward, strike and discount positive, time not negative. */
export function requireOption(option: Omit<OptionInput, 'volatility'>): void {
	requirePositive('forward', option.forward);
	requirePositive('strike', option.strike);
	requirePositive('discount', option.discount);
	requireNotNegative('years', option.years);
}
