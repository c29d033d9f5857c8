import {isDate} from '../formats';
import type {Call} from './command';
import {type Answer, refuse} from './complaint';

/** An option that must be given and be one of a few words. */
export function readChoice<Choice extends string>(
	call: Call,
	option: string,
	choices: readonly Choice[],
): Answer<Choice> {
	const expected = choices.join(' or ');
	const given = readGiven(call, option, expected);
	if (!given.ok) {
		return given;
	}
	const choice = choices.find((one) => one === given.value);
	return choice === undefined
		? refuse('option-invalid', {option: `--${option}`, expected, found: given.value})
		: {ok: true, value: choice};
}

/** An option that must be given and not be empty. */
export function readGiven(
	{options, usage}: Call,
	option: string,
	expected: string,
): Answer<string> {
	const given = options[option];
	return given === undefined || given === ''
		? refuse('option-missing', {option: `--${option}`, expected, usage})
		: {ok: true, value: given};
}

/** A date that must be given. */
export function readDate(call: Call, option: string): Answer<string> {
	const expected = 'a date as in 2026-03-20';
	const given = readGiven(call, option, expected);
	return !given.ok || isDate(given.value)
		? given
		: refuse('option-invalid', {option: `--${option}`, expected, found: given.value});
}

/** A number from a least value up, which may be left out. */
export function readNumber(
	{options}: Call,
	option: string,
	least: 'above 0' | 'from 0',
): Answer<number | undefined> {
	const given = options[option];
	if (given === undefined) {
		return {ok: true, value: undefined};
	}
	const value = /^\d*\.?\d+$/.test(given) ? Number(given) : Number.NaN;
	const expected = `a number ${least}`;
	return Number.isFinite(value) && (value > 0 || least === 'from 0')
		? {ok: true, value}
		: refuse('option-invalid', {option: `--${option}`, expected, found: given});
}
