// @vitest-environment happy-dom
import {cleanup, render, screen} from '@testing-library/preact';
import {afterEach, describe, expect, it} from 'vitest';
import {words} from '../../../src/shared';
import {Reasons, WordsContext} from '../../../src/ui';
import {AS_OF, exampleCondor, exampleHedge, exampleSuggestion} from '../../support/suggestions';
import {draw, said} from './draw';

afterEach(cleanup);

describe('the reasons', () => {
	function why(open?: boolean, isCurrent = true) {
		return draw(
			<Reasons
				condor={exampleCondor()}
				hedge={exampleHedge()}
				actions={exampleSuggestion().actions}
				isCurrent={isCurrent}
				now={AS_OF}
				open={open}
			/>,
		).container;
	}

	it('are folded unless the surface opens them', () => {
		expect(why().querySelector('details')?.open).toBe(false);
		expect(why(true).querySelector('details')?.open).toBe(true);
	});

	it('show each rule with its sign, its id, what was measured and the limit', () => {
		const rows = [...why().querySelectorAll('tbody tr')].map(said);
		expect(rows.slice(0, 5)).toEqual([
			'✓credit for this width I-081.350.60',
			'✓friction, of mid I-0838 %50 %',
			'✓delta of the short put I-04.07 Δ.18 Δ',
			'✓contracts by risk per trade I-125—',
			'?legs quoted V-04unknown—',
		]);
		expect(rows.slice(5), 'what all sleeves say is said once').toEqual([
			'✓days to expiry of the sleeve H-0326 d21–56',
		]);
	});

	it('say the signs in words', () => {
		why();
		expect(screen.getAllByRole('img', {name: 'kept'}).length).toBe(5);
		expect(screen.getAllByRole('img', {name: 'unknown'}).length).toBe(1);
	});

	it('say which rule was broken', () => {
		const condor = exampleCondor({reasons: [{rule: 'I-16', part: 'friction', state: 'fail'}]});
		draw(<Reasons condor={condor} hedge={exampleHedge()} actions={[]} isCurrent now={AS_OF} />);
		expect(said(screen.getByRole('img', {name: 'broken'}))).toBe('✕');
	});

	it('show apart what only one sleeve says, and leave blank what has nothing to measure', () => {
		const [near, mid] = exampleHedge().sleeves;
		const theoretical = {rule: 'H-04', part: 'theoretical', state: 'unknown'} as const;
		const sleeves = near && mid ? [near, {...mid, reasons: [...mid.reasons, theoretical]}] : [];
		const legs = {rule: 'I-08', part: 'legs', state: 'pass'} as const;
		const {container} = draw(
			<Reasons
				condor={exampleCondor({reasons: [legs, legs]})}
				hedge={exampleHedge({sleeves})}
				actions={[]}
				isCurrent
				now={AS_OF}
			/>,
		);
		expect([...container.querySelectorAll('tbody tr')].map(said)).toEqual([
			'✓usable quotes I-08——',
			'✓days to expiry of the sleeve H-0326 d21–56',
			'?priced by a model, VIX at H-04unknown—',
		]);
		const captions = [...container.querySelectorAll('th:first-child')].map(said);
		expect(captions).toEqual(['Condor', 'VIX hedge', 'Mid']);
	});

	it('keep apart two expirations passed over by one rule', () => {
		const over = (measured: string) =>
			({rule: 'I-01', part: 'passed-over', state: 'pass', measured, limit: 'I-08'}) as const;
		const listOf = (...expirations: readonly string[]) => (
			<WordsContext.Provider value={words}>
				<Reasons
					condor={exampleCondor({reasons: expirations.map(over)})}
					hedge={exampleHedge({sleeves: []})}
					actions={[]}
					isCurrent
					now={AS_OF}
				/>
			</WordsContext.Provider>
		);
		const {container, rerender} = render(listOf('SPXW 2022-07-22', 'SPXW 2022-07-29'));
		const rows = () => [...container.querySelectorAll('tbody tr')];
		expect(rows().map(said)).toEqual([
			'✓nearer expiry passed over I-01SPXW 2022-07-22I-08',
			'✓nearer expiry passed over I-01SPXW 2022-07-29I-08',
		]);
		const [, later] = rows();
		rerender(listOf('SPXW 2022-07-29'));
		expect(rows().map((row) => row === later)).toEqual([true]);
	});

	it('are none of a hedge without sleeves', () => {
		const hedge = exampleHedge({sleeves: []});
		const {container} = draw(
			<Reasons condor={exampleCondor()} hedge={hedge} actions={[]} isCurrent now={AS_OF} />,
		);
		expect(container.querySelectorAll('table').length).toBe(1);
	});

	it('count what was not chosen, and by which rule', () => {
		const words = said(why());
		expect(words).toContain('Not chosen124 examined, 4 left');
		expect(words).toContain('61 dropped: friction, of mid I-08');
		expect(words).toContain('7005/7015/7215/7225 at 1.25, behind on nearest to the tier I-04');
		expect(said(why(true, false)), 'no price once it is not current').not.toContain('7005/7015');
	});

	it('say what follows if nothing is done', () => {
		const words = said(why());
		expect(words).toContain('Sell condor ×5 at limit 1.35: no position I-12');
		expect(words).toContain('Buy 2 VIX 16 Dec 25 C at 0.61: less hedge H-05');
	});

	it.each([
		['stays-unknown', 'it stays unknown'],
		['stays-closed', 'it stays closed'],
	] as const)('say of %s that %s', (ifNothing, words) => {
		const actions = [{order: 1, kind: 'wait', legs: [], rule: 'I-02', ifNothing}] as const;
		const {container} = draw(
			<Reasons
				condor={exampleCondor()}
				hedge={exampleHedge()}
				actions={actions}
				isCurrent
				now={AS_OF}
			/>,
		);
		expect(said(container)).toContain(`Open no new condor: ${words}`);
	});
});
