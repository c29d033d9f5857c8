import {readFileSync} from 'node:fs';
import path from 'node:path';
import type {OptionInput} from '../../../src/engine/pricing';
import {sharedFile} from '../../support/shared';

/** One row of the reference: 60-digit arithmetic, written with 20. */
export type Reference = {
	readonly id: string;
	readonly input: OptionInput;
	readonly price: number;
	readonly delta: number;
	readonly gamma: number;
	readonly vega: number;
	readonly theta: number;
	/** The price as printed where it is out of the money or at it, else nothing. */
	readonly outOfTheMoney: number;
	/** The relative accuracy of volatility that a price in double precision can carry. */
	readonly attainable: number;
};

/** Lines of a table without quotes, by the names of its header. */
export function readTable(text: string): readonly Readonly<Record<string, string>>[] {
	const [header = '', ...lines] = text.trim().split('\n');
	const names = header.split(',');
	return lines.map((line) => {
		const cells = line.split(',');
		return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']));
	});
}

function toReference(row: Readonly<Record<string, string>>): Reference {
	const number = (name: string) => Number(row[name]);
	const right = row['cp'] === 'C' ? 'call' : 'put';
	const [forward, strike] = [number('forward'), number('K')];
	const out = right === 'call' ? strike >= forward : strike <= forward;
	return {
		id: row['id'] ?? '',
		input: {
			right,
			forward,
			strike,
			years: number('T'),
			volatility: number('vol'),
			discount: number('discount'),
		},
		price: number('price'),
		delta: number('delta'),
		gamma: number('gamma'),
		vega: number('vega'),
		theta: number('theta_per_year'),
		outOfTheMoney: out ? number('otm_price') : 0,
		attainable: number('iv_attainable_otm'),
	};
}

const sample = path.join(import.meta.dirname, '../../fixtures/reference/black76.csv');
const whole = sharedFile('reference/bs_reference.csv');

/** Every nineteenth row, kept in the repository, and where the whole file is at hand, all rows. */
export const references: readonly (readonly [string, readonly Reference[]])[] = [
	['a sample of the reference', readTable(readFileSync(sample, 'utf8')).map(toReference)],
	...(whole === null
		? []
		: ([
				[
					'the whole reference',
					readTable(whole)
						.filter((row) => row['model'] === 'black76')
						.map(toReference),
				],
			] as const)),
];
