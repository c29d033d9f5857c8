import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {findImpliedStrikes} from '../../../src/engine/condor/listing';
import {readCboe} from './chains';
import {strikesFrom} from './synthetic';

describe('the strikes that a listing implies', () => {
	it('are none where nothing is missing', () => {
		expect(findImpliedStrikes(strikesFrom(6000, 7000, 5))).toEqual([]);
		expect(findImpliedStrikes([])).toEqual([]);
		expect(findImpliedStrikes([7000])).toEqual([]);
	});

	it('are none where steps widen away from the money', () => {
		const wide = [...strikesFrom(5000, 6000, 50), ...strikesFrom(6025, 6500, 25)];
		const fine = [...strikesFrom(6505, 7000, 5), ...strikesFrom(7010, 7200, 10)];
		const old = [7025, 7075, 7125, 7175, 7225, 7250];
		expect(findImpliedStrikes([...wide, ...fine, ...old].toSorted((a, b) => a - b))).toEqual([]);
	});

	it('are none where a step of ten meets the old strikes of twenty-five', () => {
		const strikes = [3400, 3410, 3420, 3425, 3430, 3440, 3450, 3460, 3470, 3475, 3480];
		expect(findImpliedStrikes(strikes)).toEqual([]);
	});

	it('are the holes in a step, one or many', () => {
		const strikes = strikesFrom(6000, 6200, 5).filter(
			(strike) => strike !== 6015 && !(strike > 6100 && strike < 6150),
		);
		expect(findImpliedStrikes(strikes)).toEqual([6015, ...strikesFrom(6105, 6145, 5)]);
	});

	it('do not follow strays', () => {
		const strikes = [5006, ...strikesFrom(5200, 6200, 25), 6323];
		expect(findImpliedStrikes(strikes)).toEqual([]);
	});

	it('leave out strikes between whole points, which have no step here', () => {
		expect(findImpliedStrikes([12.5, 13, 13.5, 14])).toEqual([]);
	});

	it('name every hole in a listing of one step, as long as its own strikes frame it', () => {
		const all = strikesFrom(6000, 6400, 5);
		fc.assert(
			fc.property(fc.subarray([...strikesFrom(6020, 6380, 5)]), (removed) => {
				const strikes = all.filter((strike) => !removed.includes(strike));
				expect(findImpliedStrikes(strikes)).toEqual(removed);
			}),
		);
	});
});

describe.each(['cboe-spx-2022-06-10-full.csv', 'cboe-spx-2023-08-18-full.csv'])(
	'the complete listing of %s',
	(file) => {
		const expirations = readCboe(file);

		it.runIf(expirations !== null)(
			'misses nothing near the money, but for strays and years ahead',
			() => {
				const spot = file.includes('2022') ? 3900.86 : 4369.71;
				const holes = (expirations ?? []).filter(({rows}) =>
					findImpliedStrikes(rows.map(({strike}) => strike)).some(
						(strike) => Math.abs(strike / spot - 1) < 0.2,
					),
				);
				const strayed = {
					'cboe-spx-2022-06-10-full.csv': ['SPXW 2022-07-08'],
					'cboe-spx-2023-08-18-full.csv': ['SPXW 2023-09-11', 'SPX 2024-12-20'],
				}[file];
				expect(holes.map(({root, expiry}) => `${root} ${expiry}`)).toEqual(strayed);
				expect(expirations?.length).toBeGreaterThan(45);
			},
		);
	},
);
