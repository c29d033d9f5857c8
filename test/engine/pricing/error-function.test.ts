import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {erfc, erfcx, normalCdf, normalPdf} from '../../../src/engine/pricing';

/** x, erfc(x), exp(x²)·erfc(x): the Taylor series of erf summed with 400 digits. */
const VALUES = [
	[-5, 1.9999999999984626, 144009798674.66104],
	[-2, 1.9953222650189528, 108.94090438997797],
	[-0.5, 1.5204998778130465, 1.952360489182557],
	[-0.46875, 1.492613473217938, 1.859402416871422],
	[-0.125, 1.1403162048013338, 1.1582735720912207],
	[0.0009765625, 0.9988980675699282, 0.9988990201938142],
	[0.3125, 0.658531366498405, 0.7260859551237695],
	[0.46875, 0.507386526782062, 0.6320696892495561],
	[0.5625, 0.42632554338440803, 0.5849986214749657],
	[0.5, 0.4795001221869535, 0.6156903441929259],
	[1, 0.15729920705028513, 0.427583576155807],
	[2, 0.004677734981047266, 0.25539567631050575],
	[3, 0.00002209049699858544, 0.17900115118138996],
	[4, 1.541725790028002e-8, 0.13699945762506138],
	[4.0625, 9.178929024808192e-9, 0.13500424547381068],
	[5, 1.537459794428035e-12, 0.11070463773306863],
	[7.5, 2.776649386030569e-26, 0.07457369306287669],
	[10, 2.088487583762545e-45, 0.05614099274382259],
	[15, 7.212994172451207e-100, 0.03752960638850576],
	[20, 5.395865611607901e-176, 0.02817434874105132],
	[26, 5.663192408856143e-296, 0.021683584850562907],
] as const;

function relativeError(actual: number, expected: number): number {
	return Math.abs(actual / expected - 1);
}

describe('the complementary error function', () => {
	it.each(VALUES)('of %d is right to the last digits', (x, value, scaled) => {
		expect(relativeError(erfc(x), value)).toBeLessThan(5e-16);
		expect(relativeError(erfcx(x), scaled)).toBeLessThan(5e-16);
	});

	it('is 1 at zero, 2 and 0 at the ends, and infinite when scaled on the left', () => {
		expect([erfc(0), erfcx(0), erfc(-30), erfc(30), erfcx(-30)]).toEqual([1, 1, 2, 0, Infinity]);
		expect(erfcx(1e8)).toBeCloseTo(1 / (1e8 * Math.sqrt(Math.PI)), 22);
	});

	it('adds up to 2 with its mirror image', () => {
		fc.assert(
			fc.property(fc.double({min: -40, max: 40, noNaN: true}), (x) => {
				expect(Math.abs(erfc(x) + erfc(-x) - 2)).toBeLessThan(5e-16);
			}),
		);
	});

	it('falls everywhere, over the joints of its parts as well', () => {
		for (const joint of [0, 0.46875, 4]) {
			for (const x of [joint, -joint]) {
				expect(erfc(x - 1e-9)).toBeGreaterThan(erfc(x + 1e-9) - 5e-16);
				expect(relativeError(erfcx(x - 1e-12), erfcx(x + 1e-12))).toBeLessThan(3e-11);
			}
		}
	});
});

describe('the normal distribution', () => {
	it.each([
		// Abramowitz and Stegun (1964), table 26.1, and NIST for the far tail
		[0, 0.5],
		[1, 0.841344746068543],
		[-1.96, 0.0249978951482204],
		[3, 0.99865010196837],
		[-10, 7.61985302416053e-24],
	])('has %d above a share of %d', (x, share) => {
		expect(relativeError(normalCdf(x), share)).toBeLessThan(5e-14);
	});

	it('has the density that its distribution grows by', () => {
		for (const x of [-3, -0.7, 0, 1.3, 5]) {
			const step = 1e-5;
			const growth = (normalCdf(x + step) - normalCdf(x - step)) / (2 * step);
			expect(growth).toBeCloseTo(normalPdf(x), 9);
		}
		expect(normalPdf(0)).toBe(1 / Math.sqrt(2 * Math.PI));
	});
});
