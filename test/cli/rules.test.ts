import {describe, expect, it} from 'vitest';
import {cli, gaps} from './command-line';

function check(input: string) {
	return cli(['rules', 'check', '-'], {input});
}

describe('rules', () => {
	it('prints the default rule set with where each rule comes from', async () => {
		const said = await cli(['rules']);
		expect(said.code).toBe(0);
		expect(gaps(said.answer)).toEqual([]);
		expect(said.answer).toMatchObject({
			schema: 1,
			id: 'house',
			hash: expect.stringMatching(/^[0-9a-f]{64}$/),
			rules: expect.arrayContaining([
				expect.objectContaining({
					id: 'I-12',
					sources: expect.any(Array),
					disputed: true,
					parameters: expect.objectContaining({
						risk: {unit: 'fraction', value: 0.02, default: 0.02, range: [0.0005, 0.5]},
					}),
				}),
			]),
		});
	});
});

describe('rules check', () => {
	it('finds its own rule set valid', async () => {
		const {output} = await cli(['rules']);
		expect(await check(output)).toMatchObject({
			code: 0,
			complaint: null,
			answer: {schema: 1, valid: true, problems: []},
		});
	});

	it('finds a partial rule set valid', async () => {
		expect((await check('{"schema":1}')).answer).toEqual({schema: 1, valid: true, problems: []});
	});

	it('prints every problem with its path, and says the first', async () => {
		const {output} = await cli(['rules']);
		const document = JSON.parse(output);
		const rule = document.rules.find(({id}: {readonly id: string}) => id === 'I-12');
		rule.parameters.risk.value = 7;
		document.schema = 3;
		const said = await check(JSON.stringify(document));
		expect(said.code).toBe(2);
		expect(said.answer).toMatchObject({valid: false, problems: [{}, {}]});
		const answer = JSON.parse(said.output);
		expect(answer.problems[0]).toEqual({path: 'schema', expected: '1', found: '3'});
		expect(answer.problems[1]).toMatchObject({found: '7'});
		expect(said.complaint).toMatchObject({
			error: 'rules-invalid',
			problems: answer.problems,
			what: expect.stringContaining('schema must be 1, but is 3 (and 1 more)'),
		});
	});

	it.each(['{', '', '{"__proto__":1}', `"${'x'.repeat(300_000)}"`])(
		'finds what is no rule file invalid: %.20s',
		async (input) => {
			const said = await check(input);
			expect(said.code).toBe(2);
			expect(said.answer).toMatchObject({valid: false, problems: [{path: ''}]});
			expect(said.complaint).toMatchObject({error: expect.stringMatching(/^json-/)});
		},
	);

	it('says nothing of a file that is not there', async () => {
		const said = await cli(['rules', 'check', 'nowhere.json']);
		expect(said).toMatchObject({code: 2, output: '', complaint: {error: 'file-not-found'}});
	});
});
