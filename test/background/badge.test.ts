import {beforeEach, expect, it, vi} from 'vitest';
import {type Badge, badgeOf, showBadge} from '../../src/background/badge';
import type {Desk, Reading} from '../../src/shared';
import {badgeOn, browser, resetBrowser} from '../support/fake-browser';
import {exampleSuggestion} from '../support/suggestions';

const NOW = 1_800_000_000_000;
const main: Reading = {
	symbol: 'SPX',
	site: 'www.example.com',
	rows: 60,
	expirations: 1,
	pulseAt: NOW,
	seenAt: NOW,
	quality: {state: 'good', reasons: []},
};
const enter = exampleSuggestion({
	verdict: {state: 'enter', contracts: 5, reason: 'fits', lacking: []},
});

beforeEach(resetBrowser);

function verdict(state: 'wait' | 'manage' | 'cannot-tell'): Desk {
	const suggestion = exampleSuggestion({
		verdict: {state, reason: 'no-candidate', lacking: []},
	});
	return {schema: 1, main, suggestion};
}

it.each<[string, Desk, Badge]>([
	['nothing is read', {schema: 1}, {text: '', tone: 'grey'}],
	['a chain is being read', {schema: 1, main}, {text: '…', tone: 'grey'}],
	['five fit', {schema: 1, main, suggestion: enter}, {text: '×5', tone: 'sure'}],
	['one waits', verdict('wait'), {text: 'WAIT', tone: 'sure'}],
	['something held needs an act', verdict('manage'), {text: 'ACT', tone: 'sure'}],
	['an input is unknown', verdict('cannot-tell'), {text: '?', tone: 'sure'}],
	[
		'the quotes are old',
		{schema: 1, main: {...main, pulseAt: NOW - 61_000}, suggestion: enter},
		{text: '×5', tone: 'grey'},
	],
	[
		'the chain is refused',
		{schema: 1, main: {...main, quality: {state: 'refused', reasons: []}}},
		{text: '!', tone: 'sure'},
	],
	[
		'the product is another',
		{schema: 1, main: {...main, unsuitable: true}},
		{text: '!', tone: 'sure'},
	],
])('when %s', (_when, desk, badge) => {
	expect(badgeOf(desk, NOW)).toEqual(badge);
	expect([...badge.text].length, 'fits on a button').toBeLessThanOrEqual(4);
});

it('is put on the tab that asked, and on no other', async () => {
	await showBadge(7, {text: '×5', tone: 'sure'});
	expect(badgeOn(7)).toBe('×5');
	expect(badgeOn(8)).toBeUndefined();
	await showBadge(undefined, {text: '?', tone: 'sure'});
	expect(badgeOn(7)).toBe('×5');
});

it('may be late for a tab that was closed', async () => {
	vi.spyOn(browser.action, 'setBadgeText').mockRejectedValueOnce(new Error('No tab with id: 7'));
	await expect(showBadge(7, {text: '×5', tone: 'sure'})).resolves.toBeUndefined();
});
