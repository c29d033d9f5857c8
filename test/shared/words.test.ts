import {expect, it, vi} from 'vitest';
import {t} from '../../src/shared';
import {browser} from '../support/fake-browser';

it('gives the sentence of a key', () => {
	expect(t('overlayTitle')).toBe('Hedgewing is here');
});

it('fills a placeholder by its name', () => {
	expect(t('sitesRemove', {site: 'www.example.com'})).toBe('Remove www.example.com');
});

it('fills several placeholders by name, whatever their order', () => {
	const sentence =
		'3 of 5 messages were acknowledged and 4 are stored; starts of the background that answered: 2.';
	expect(t('checkOutcome', {answered: 3, sent: 5, stored: 4, starts: 2})).toBe(sentence);
	expect(t('checkOutcome', {stored: 4, starts: 2, sent: 5, answered: 3})).toBe(sentence);
});

it('hands the values to the browser in the alphabetical order of their names', () => {
	const getMessage = vi.spyOn(browser.i18n, 'getMessage');
	t('checkOutcome', {stored: 4, sent: 5, starts: 2, answered: 3});
	expect(getMessage).toHaveBeenCalledWith('checkOutcome', ['3', '5', '2', '4']);
	getMessage.mockRestore();
});

it('leaves dollar signs and marks inside a value as they are', () => {
	expect(t('sitesRemove', {site: '$1 $SITE$'})).toBe('Remove $1 $SITE$');
});

it('is empty for a key that no message has', () => {
	// @ts-expect-error the compiler knows the keys
	expect(t('noSuchKey')).toBe('');
});

it('leaves the place empty where a value is missing', () => {
	// @ts-expect-error the compiler asks for the value
	expect(t('sitesRemove')).toBe('Remove ');
});
