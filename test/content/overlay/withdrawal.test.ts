// @vitest-environment happy-dom
import {beforeEach, describe, expect, it} from 'vitest';
import {armWithdrawal, type Withdrawal} from '../../../src/content/overlay/withdrawal';
import {type FakeAnimation, installAnimations} from '../../support/page';

let animations: FakeAnimation[];
let content: HTMLElement;
let notice: HTMLElement;
let withdrawal: Withdrawal;

beforeEach(() => {
	animations = installAnimations();
	content = document.createElement('div');
	notice = document.createElement('div');
	withdrawal = armWithdrawal(content, notice);
});

describe('the withdrawal', () => {
	it('is armed at once: after six seconds the content goes, and then the notice comes', () => {
		const goes = {delay: 6000, duration: 1, fill: 'both'};
		const comes = {delay: 6100, duration: 1, fill: 'both'};
		expect(animations.map((animation) => ({...animation, finish: null}))).toMatchObject([
			{element: content, visibility: ['visible', 'hidden'], options: goes},
			{element: notice, visibility: ['hidden', 'visible'], options: comes},
		]);
	});

	it('is pushed back by every beat', () => {
		for (const animation of animations) {
			animation.currentTime = 5999;
		}
		withdrawal.beat();
		expect(animations.map(({currentTime}) => currentTime)).toEqual([0, 0]);
		expect(animations.map(({finished}) => finished)).toEqual([false, false]);
	});

	it('happens at once when it is asked for', () => {
		withdrawal.withdraw();
		expect(animations.map(({finished}) => finished)).toEqual([true, true]);
	});
});
