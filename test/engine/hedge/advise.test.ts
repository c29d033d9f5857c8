import {describe, expect, it} from 'vitest';
import {adviseHedge} from '../../../src/engine/hedge';
import {DEFINITIONS} from '../../../src/engine/rules';
import {advise, reasonsOf, states, valuesWith, wants, without} from './context';
import {EIGHT, vixChain, vixExpiration} from './vix-chain';

describe('a hedge on a VIX chain', () => {
	const hedge = advise();

	it('prices three sleeves of the chain at their asks', () => {
		expect(hedge).toMatchObject({state: 'known', lacking: [], layer: 1});
		expect(hedge.sleeves).toMatchObject([
			{id: 'near', state: 'priced', root: 'VIXW', expiry: '2026-12-23', days: 30, rollAtDays: 21},
			{id: 'mid', state: 'priced', root: 'VIX', expiry: '2027-03-17', days: 114, rollAtDays: 60},
			{id: 'far', state: 'priced', root: 'VIX', expiry: '2027-06-16', days: 205, rollAtDays: 120},
		]);
		for (const {expiry, strike, unitPrice, priceBasis, right} of hedge.sleeves) {
			const listed = vixChain().find((one) => one.expiry === expiry);
			const row = listed?.rows.find((one) => one.strike === strike);
			expect({unitPrice, priceBasis, right}).toEqual({
				unitPrice: row?.call.ask,
				priceBasis: 'ask',
				right: 'call',
			});
		}
	});

	it('covers a fifth of the base at ten points of VIX, on the downside only', () => {
		expect(hedge.base).toEqual({amount: 4300, basis: 'account'});
		expect(hedge.coverage).toMatchObject({stress: 10, target: 0.2, upside: 'none'});
		expect(hedge.coverage?.atStress).toBeGreaterThanOrEqual(860);
		expect(hedge.coverage?.ofBase).toBeCloseTo((hedge.coverage?.atStress ?? 0) / 4300, 12);
	});

	it('sums its sleeves to the totals', () => {
		const total = (of: 'cost' | 'costPerDay' | 'gainAtStress') =>
			hedge.sleeves.reduce((sum, sleeve) => sum + (sleeve[of] ?? Number.NaN), 0);
		expect(total('gainAtStress')).toBeCloseTo(hedge.coverage?.atStress ?? 0, 9);
		expect(total('cost')).toBeCloseTo(hedge.cost?.total ?? 0, 9);
		expect(total('costPerDay')).toBeCloseTo(hedge.cost?.perDay ?? 0, 9);
		for (const {want = 0, cost, unitPrice = 0, costPerDay} of hedge.sleeves) {
			expect(cost).toBe(want * unitPrice * 100);
			expect(costPerDay).toBeGreaterThanOrEqual(0);
		}
	});

	it('is sized on five points for one day', () => {
		const oneDay = advise({playbook: '1dte'});
		expect(oneDay.coverage?.stress).toBe(5);
		expect(oneDay.cost?.total).toBeGreaterThan(hedge.cost?.total ?? 0);
	});

	it('stays at Layer 1 and says that the other triggers are unknown', () => {
		expect(hedge.triggers).toEqual([{id: 'H-01', state: 'pass', layer: 1}]);
		expect(reasonsOf(hedge, 'H-01', 'triggers').map(({state}) => state)).toEqual(
			Array(3).fill('unknown'),
		);
	});

	it('says what is uneconomic', () => {
		const dear = advise({values: valuesWith({'H-05.uneconomicShare': 0.05})});
		expect(dear.cost?.uneconomic).toBe(true);
		expect(reasonsOf(dear, 'H-05', 'uneconomic')[0]).toMatchObject({state: 'fail', limit: 0.05});
		const cheap = advise({values: valuesWith({'H-05.uneconomicShare': 2})});
		expect(cheap.cost?.uneconomic).toBe(false);
	});

	it('is unknown, with no counts, where a page may hold the expiry and has not shown it', () => {
		const two = advise({vixIsWindow: true, vixReadings: vixChain(EIGHT.slice(0, 3))});
		expect(states(two)).toEqual(['priced', 'unknown', 'unknown']);
		expect(two).toMatchObject({state: 'unknown', lacking: ['vix-expiry']});
		expect(wants(two), 'the Near sleeve alone would be sized to fill the gap').toEqual(
			Array(3).fill(undefined),
		);
	});

	it('is unavailable, not stretched and not theoretical, where no expiry is in the band', () => {
		const two = advise({vixReadings: vixChain(EIGHT.slice(0, 3))});
		expect(states(two)).toEqual(['priced', 'unavailable', 'unavailable']);
		expect(two.state).toBe('known');
		expect(wants(two).slice(1)).toEqual([undefined, undefined]);
		expect(two.sleeves[1]?.reasons).toContainEqual({
			rule: 'H-03',
			part: 'days',
			state: 'fail',
			limit: '90–135',
		});
		const none = advise({vixReadings: []});
		expect(states(none)).toEqual(['unavailable', 'unavailable', 'unavailable']);
		expect(none).toMatchObject({state: 'known', lacking: []});
		expect(none.coverage).toBeUndefined();
	});

	it('reads only VIX roots', () => {
		const [first] = vixChain(EIGHT.slice(2, 3)).map((one) => ({...one, root: 'SPXW'}));
		expect(states(advise({vixReadings: first === undefined ? [] : [first]}))).toEqual(
			Array(3).fill('unavailable'),
		);
	});

	it('knows no count while the strikes of one sleeve are not shown', () => {
		const readings = EIGHT.map((expiry) =>
			vixExpiration(expiry, expiry.days > 180 ? [12, 13, 14, 15, 16] : undefined),
		);
		const partial = advise({vixReadings: readings});
		expect(partial).toMatchObject({state: 'unknown', lacking: ['strikes']});
		expect(states(partial)).toEqual(['priced', 'priced', 'unknown']);
		expect(wants(partial)).toEqual([undefined, undefined, undefined]);
		expect(partial.sleeves[2]).toMatchObject({expiry: '2027-06-16', days: 205, forward: 20.4});
		expect(partial.sleeves[2]?.strike).toBeUndefined();
		expect(partial.coverage).toBeUndefined();
	});
});

it('knows no count while the quotes of one sleeve are refused', () => {
	const quality = {state: 'refused', reasons: []} as const;
	const vixReadings = vixChain().map((one) => (one.days === 30 ? {...one, quality} : one));
	const hedge = advise({vixReadings});
	expect(hedge).toMatchObject({state: 'unknown', lacking: ['quotes']});
	expect(states(hedge)).toEqual(['unknown', 'priced', 'priced']);
	expect(wants(hedge)).toEqual([undefined, undefined, undefined]);
});

describe('a hedge without a VIX chain', () => {
	it('is theoretical and says what is lacking when VIX is known', () => {
		const hedge = adviseHedge(without('vixReadings'));
		expect(hedge).toMatchObject({state: 'known', lacking: ['vix-chain']});
		for (const sleeve of hedge.sleeves) {
			expect(sleeve).toMatchObject({state: 'theoretical', priceBasis: 'theoretical'});
			expect(sleeve).not.toHaveProperty('expiry');
		}
		expect(hedge.coverage?.ofBase).toBeGreaterThanOrEqual(0.2);
	});

	it('is unknown when VIX is not known either', () => {
		const hedge = adviseHedge(without('vixReadings', 'vix'));
		expect(hedge).toMatchObject({state: 'unknown', lacking: ['vix', 'vix-chain']});
		expect(states(hedge)).toEqual(['unknown', 'unknown', 'unknown']);
		expect(hedge.sleeves.every(({strike, unitPrice}) => (strike ?? unitPrice) === undefined)).toBe(
			true,
		);
	});
});

describe('switches', () => {
	it('off: nothing is advised', () => {
		expect(advise({values: valuesWith({'H-01.hedgeOn': false})})).toEqual({
			state: 'known',
			lacking: [],
			layer: 1,
			triggers: [],
			sleeves: [],
		});
	});

	it('a base that is not always on waits for triggers that are unknown', () => {
		const hedge = advise({values: valuesWith({'H-01.baseAlwaysOn': false})});
		expect(hedge.state).toBe('unknown');
		expect(hedge.triggers).toEqual([{id: 'H-01', state: 'unknown', layer: 1}]);
		expect(wants(hedge)).toEqual([undefined, undefined, undefined]);
	});
});

it('no sleeve is wanted where every ratio is zero', () => {
	const values = valuesWith({'H-06.nearRatio': 0, 'H-06.midRatio': 0, 'H-06.farRatio': 0});
	expect(advise({values}).state).toBe('unknown');
});

it('every reason names a rule of the set', () => {
	const hedges = [advise(), adviseHedge(without('vixReadings')), advise({vixReadings: []})];
	for (const {rule} of hedges.flatMap(({sleeves}) => sleeves.flatMap(({reasons}) => reasons))) {
		expect(Object.keys(DEFINITIONS)).toContain(rule);
	}
});
