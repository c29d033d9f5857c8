import {describe, expect, it} from 'vitest';
import * as print from '../../demo/print';

describe('what the page prints', () => {
	it('are prices with two decimals and thousands', () => {
		expect([0, 0.05, 12.3, 6632.19].map(print.price)).toEqual([
			'0.00',
			'0.05',
			'12.30',
			'6,632.19',
		]);
	});

	it('are counts and strikes without decimals that say nothing', () => {
		expect([0, 12.5, 6600, 12345].map(print.count)).toEqual(['0', '12.5', '6,600', '12,345']);
	});

	it('are percentages and deltas', () => {
		expect(print.percent(0.11624)).toBe('11.62%');
		expect(print.percent(1.02449, 1)).toBe('102.4%');
		expect([0.49871, -0.5, -0.00001].map(print.delta)).toEqual(['0.4987', '-0.5000', '0.0000']);
	});

	it('are changes with their sign', () => {
		expect(print.change(6611.84, 6632.19)).toBe('+20.35 (+0.31%)');
		expect(print.change(14.63, 14.2)).toBe('-0.43 (-2.94%)');
	});

	it('are days of the calendar, wherever the reader is', () => {
		expect(print.day('2027-01-15')).toBe('Fri Jan 15 2027');
		expect(print.day('2026-11-01')).toBe('Sun Nov 1 2026');
	});

	it('are the times of New York, in summer and in winter', () => {
		expect(print.clock(Date.parse('2026-11-23T15:31:07Z'))).toBe('10:31:07 ET');
		expect(print.clock(Date.parse('2026-07-01T15:31:07Z'))).toBe('11:31:07 ET');
		expect(print.clock(Date.parse('2026-11-23T05:00:00Z'))).toBe('00:00:00 ET');
	});
});
