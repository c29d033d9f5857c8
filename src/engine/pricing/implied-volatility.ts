import {type LogQuantity, logMoneynessOf, logPrice, logShortfall} from './normalised-black';
import {type OptionInput, requireOption} from './option-input';

/** What is asked: an option with its price in index points instead of its volatility. */
export type PricedOption = Omit<OptionInput, 'volatility'> & {readonly price: number};

/** A volatility, or why there is none. */
export type ImpliedVolatility =
	| {readonly volatility: number}
	| {readonly reason: 'below-intrinsic' | 'above-maximum' | 'no-time' | 'not-a-price'};

/**
 * Volatility at which the Black price of an option is the given one.
 *
 * A price in the money is brought to the other side by parity first, since its intrinsic value
 * carries no volatility. A price equal to the intrinsic value has no volatility either.
 *
 * @returns a fraction per square root of a year
 * @throws RangeError when forward, strike or discount is not positive or years is negative
 * @see Jäckel, Let's be rational, Wilmott (2015)
 */
export function impliedVolatility(option: PricedOption): ImpliedVolatility {
	const {right, forward, strike, years, discount, price} = option;
	requireOption(option);
	if (!Number.isFinite(price) || price < 0) {
		return {reason: 'not-a-price'};
	}
	if (years === 0) {
		return {reason: 'no-time'};
	}
	const sign = right === 'call' ? 1 : -1;
	const timeValue = price / discount - Math.max(sign * (forward - strike), 0);
	if (timeValue <= 0) {
		return {reason: 'below-intrinsic'};
	}
	const shortfall = Math.min(forward, strike) - timeValue;
	if (shortfall <= 0) {
		return {reason: 'above-maximum'};
	}
	const x = -Math.abs(logMoneynessOf(forward, strike));
	const scale = Math.sqrt(forward) * Math.sqrt(strike);
	const deviation = deviationOf(x, timeValue / scale, shortfall / scale);
	return {volatility: deviation / Math.sqrt(years)};
}

/** An equation in the deviation: a logarithm, and the value it is to take. */
type Equation = {
	readonly quantity: (x: number, deviation: number) => LogQuantity;
	readonly target: number;
	/** Solve for the reciprocal of the logarithm, which is nearly a parabola for small prices. */
	readonly reciprocal: boolean;
	readonly start: number;
};

/**
 * The price rises steepest at the deviation √(2|x|). Below that price the reciprocal logarithm of the
 * price is solved for, above it the logarithm, and where more than half of the greatest price is
 * reached the logarithm of what is lacking.
 */
function equationFor(x: number, price: number, shortfall: number): Equation {
	const target = Math.log(price);
	const steepest = Math.sqrt(-2 * x);
	const log = steepest > 0 ? logPrice(x, steepest).log : -Infinity;
	if (target < log) {
		const start = steepest * Math.sqrt(log / target);
		return {quantity: logPrice, target, reciprocal: true, start};
	}
	const start = steepest + (price - Math.exp(log)) * Math.sqrt(2 * Math.PI) * Math.exp(-x / 2);
	return price < shortfall
		? {quantity: logPrice, target, reciprocal: false, start}
		: {quantity: logShortfall, target: Math.log(shortfall), reciprocal: false, start};
}

/** Twice what any price has been seen to need. */
const MOST_STEPS = 12;
/** Convergence is of fourth order: after a step as small as this the next would change nothing. */
const LAST_STEP = 1e-4;

/** Householder's iteration of third order, kept from leaving the neighbourhood in one step. */
function deviationOf(x: number, price: number, shortfall: number): number {
	const equation = equationFor(x, price, shortfall);
	let deviation = equation.start;
	for (let step = 0; step < MOST_STEPS; step++) {
		const next = deviation + householderStep(x, deviation, equation);
		const change = Math.abs(next - deviation);
		deviation = Math.min(Math.max(next, deviation / 4), deviation * 4);
		if (change <= LAST_STEP * deviation) {
			break;
		}
	}
	return deviation;
}

function householderStep(x: number, deviation: number, equation: Equation): number {
	const {log, growth} = equation.quantity(x, deviation);
	const slope = (x * x) / deviation ** 3 - deviation / 4;
	const bend = slope * slope - (3 * x * x) / deviation ** 4 - 1 / 4;
	let second = slope - growth;
	let third = bend - 3 * growth * slope + 2 * growth * growth;
	let newton = (equation.target - log) / growth;
	if (equation.reciprocal) {
		const relative = growth / log;
		newton *= log / equation.target;
		third += 6 * relative * (relative - second);
		second -= 2 * relative;
	}
	return (newton * (1 + (second * newton) / 2)) / (1 + newton * (second + (third * newton) / 6));
}
