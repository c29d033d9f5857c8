/** Above this the asymptotic series of the second kind takes over; below SMALL the series of erf. */
const SMALL = 0.46875;
const LARGE = 4;
/** erfc is zero in double precision above this, and erfcx is infinite below its negative. */
const ERFC_UNDERFLOW = 27.5;
const ONE_OVER_SQRT_PI = 0.5641895835477563;

/** erf on [−SMALL, SMALL]. Coefficients here and below by Cody (1969). */
function erfNearZero(x: number): number {
	const y = x * x;
	const above =
		(((0.18577770618460315 * y + 3.1611237438705655) * y + 113.86415415105016) * y +
			377.485237685302) *
			y +
		3209.3775891384694;
	const below =
		(((y + 23.601290952344122) * y + 244.02463793444417) * y + 1282.6165260773723) * y +
		2844.236833439171;
	return (x * above) / below;
}

/** erfcx from SMALL to LARGE. */
function erfcxMiddle(x: number): number {
	let above = 2.1531153547440383e-8 * x + 0.5641884969886701;
	above = (above * x + 8.883149794388377) * x + 66.11919063714163;
	above = (above * x + 298.6351381974001) * x + 881.952221241769;
	above = (above * x + 1712.0476126340707) * x + 2051.0783778260716;
	above = above * x + 1230.3393547979972;
	let below = (x + 15.744926110709835) * x + 117.6939508913125;
	below = (below * x + 537.1811018620099) * x + 1621.3895745666903;
	below = (below * x + 3290.7992357334597) * x + 4362.619090143247;
	below = (below * x + 3439.3676741437216) * x + 1230.3393548037495;
	return above / below;
}

/** erfcx above LARGE. */
function erfcxTail(x: number): number {
	const y = 1 / (x * x);
	let above = 0.016315387137302097 * y + 0.30532663496123236;
	above = (above * y + 0.36034489994980445) * y + 0.12578172611122926;
	above = (above * y + 0.016083785148742275) * y + 0.0006587491615298378;
	let below = (y + 2.568520192289822) * y + 1.8729528499234673;
	below = (below * y + 0.5279051029514285) * y + 0.06051834131244132;
	below = below * y + 0.0023352049762686918;
	return (ONE_OVER_SQRT_PI - (y * above) / below) / x;
}

function erfcxPositive(x: number): number {
	return x <= LARGE ? erfcxMiddle(x) : erfcxTail(x);
}

/** exp(sign·x²) with the rounding error of x² kept out of the exponent (Cody's split at 1/16). */
function expOfSquare(x: number, sign: 1 | -1): number {
	const head = Math.trunc(x * 16) / 16;
	return Math.exp(sign * head * head) * Math.exp(sign * (x - head) * (x + head));
}

/**
 * Complementary error function, relative error below 1e-15 until it underflows near 26.5.
 *
 * @see Cody, Rational Chebyshev approximations for the error function, Math. Comp. 23 (1969)
 */
export function erfc(x: number): number {
	const size = Math.abs(x);
	if (size <= SMALL) {
		return 1 - erfNearZero(x);
	}
	if (size > ERFC_UNDERFLOW) {
		return x > 0 ? 0 : 2;
	}
	const upper = expOfSquare(size, -1) * erfcxPositive(size);
	return x > 0 ? upper : 2 - upper;
}

/**
 * Scaled complementary error function exp(x²)·erfc(x); infinite below about −26.6.
 *
 * @see Cody, Rational Chebyshev approximations for the error function, Math. Comp. 23 (1969)
 */
export function erfcx(x: number): number {
	if (Math.abs(x) <= SMALL) {
		return Math.exp(x * x) * (1 - erfNearZero(x));
	}
	return x > 0 ? erfcxPositive(x) : 2 * expOfSquare(x, 1) - erfcxPositive(-x);
}

/** Probability that a standard normal variable is below x, accurate in both tails. */
export function normalCdf(x: number): number {
	return erfc(-x * Math.SQRT1_2) / 2;
}

/** Density of the standard normal distribution at x. */
export function normalPdf(x: number): number {
	return Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
}
