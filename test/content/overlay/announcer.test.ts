import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {type Announcer, createAnnouncer} from '../../../src/content/overlay/announcer';

let said: string[];
let announcer: Announcer;

beforeEach(() => {
	vi.useFakeTimers();
	said = [];
	announcer = createAnnouncer((text) => said.push(text));
});

afterEach(() => {
	vi.useRealTimers();
});

describe('what is said aloud', () => {
	it('is said once', () => {
		announcer.say('Enter 5');
		announcer.say('Enter 5');
		vi.advanceTimersByTime(20_000);
		announcer.say('Enter 5');
		expect(said).toEqual(['Enter 5']);
	});

	it('waits five seconds after the last, and then is the newest', () => {
		announcer.say('Enter 5');
		vi.advanceTimersByTime(1000);
		announcer.say('Wait');
		announcer.say('withdrawn');
		vi.advanceTimersByTime(3999);
		expect(said).toEqual(['Enter 5']);
		vi.advanceTimersByTime(1);
		expect(said).toEqual(['Enter 5', 'withdrawn']);
	});

	it('is nothing when it went back to what was said', () => {
		announcer.say('Enter 5');
		announcer.say('Wait');
		announcer.say('Enter 5');
		vi.advanceTimersByTime(20_000);
		expect(said).toEqual(['Enter 5']);
	});

	it('ends', () => {
		announcer.say('Enter 5');
		announcer.say('Wait');
		announcer.stop();
		vi.advanceTimersByTime(20_000);
		expect(said).toEqual(['Enter 5']);
	});
});
