import {describe, expect, it} from 'vitest';
import {PRESETS, type RuleValues, ruleSetFrom} from '../../../src/engine/rules';

function valuesOf(name: keyof typeof PRESETS): RuleValues | undefined {
	const made = ruleSetFrom({overrides: PRESETS[name]});
	return made.ok ? made.value.values : undefined;
}

describe.each(['house', 'articles', 'vixshield', 'cboe'] as const)('the preset %s', (name) => {
	it('is a valid rule set', () => {
		expect(valuesOf(name)).toBeDefined();
	});

	it('places every delta target inside its band', () => {
		const rule = valuesOf(name)?.['I-05'];
		for (const target of ['conservativeDelta', 'balancedDelta', 'aggressiveDelta'] as const) {
			expect(rule?.[target]).toBeGreaterThanOrEqual(rule?.low ?? Number.NaN);
			expect(rule?.[target]).toBeLessThanOrEqual(rule?.high ?? Number.NaN);
		}
	});

	it('rolls no sleeve on the day on which it would be bought at its target', () => {
		const values = valuesOf(name);
		const {nearTarget, midTarget, farTarget} = values?.['H-03'] ?? {};
		const {near, mid, far} = values?.['X-08'] ?? {};
		expect(nearTarget).toBeGreaterThan(near ?? Number.NaN);
		expect(midTarget).toBeGreaterThan(mid ?? Number.NaN);
		expect(farTarget).toBeGreaterThan(far ?? Number.NaN);
	});
});

it('follows the articles: 15 to 20 delta, sleeves of 30, 60 and 90 days in equal shares', () => {
	const values = valuesOf('articles');
	expect(values?.['I-05']).toEqual({
		conservativeDelta: 0.15,
		balancedDelta: 0.175,
		aggressiveDelta: 0.2,
		low: 0.15,
		high: 0.2,
	});
	expect(values?.['H-03']).toMatchObject({nearTarget: 30, midTarget: 60, farTarget: 90});
	expect(values?.['H-06']).toMatchObject({nearRatio: 1, midRatio: 1, farRatio: 1});
});

it('follows the VixShield site: next-day condors, 4:4:2 at 30, 110 and 220 days, half delta', () => {
	const values = valuesOf('vixshield');
	expect(values?.trader.playbook).toBe('1dte');
	expect(values?.['H-03']).toMatchObject({nearTarget: 30, midTarget: 110, farTarget: 220});
	expect(values?.['H-04']).toEqual({nearDelta: 0.5, midDelta: 0.5, farDelta: 0.5});
	expect(values?.['H-06']).toMatchObject({nearRatio: 4, midRatio: 4, farRatio: 2});
});

it('follows the Cboe indexes: 20 delta condors, one-month calls of 30 delta alone', () => {
	const values = valuesOf('cboe');
	expect(values?.['I-05']).toMatchObject({balancedDelta: 0.2, low: 0.15, high: 0.25});
	expect(values?.['H-04'].nearDelta).toBe(0.3);
	expect(values?.['H-06']).toMatchObject({nearRatio: 1, midRatio: 0, farRatio: 0});
});
