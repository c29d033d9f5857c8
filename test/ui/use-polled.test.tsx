// @vitest-environment happy-dom
import {act, cleanup, renderHook} from '@testing-library/preact';
import {afterEach, beforeEach, expect, it, vi} from 'vitest';
import {usePolled} from '../../src/ui';

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	cleanup();
	vi.useRealTimers();
});

const pass = (milliseconds: number) =>
	act(async () => {
		await vi.advanceTimersByTimeAsync(milliseconds);
	});

it('asks at once, and again after each pause', async () => {
	let asked = 0;
	const ask = async () => ++asked;
	const {result} = renderHook(() => usePolled(ask, 1000));
	expect(result.current[0]).toBeUndefined();
	await pass(0);
	expect(result.current[0]).toBe(1);
	await pass(999);
	expect(asked).toBe(1);
	await pass(1);
	expect(result.current[0]).toBe(2);
});

it('waits for an answer before it asks again', async () => {
	let asked = 0;
	const ask = () => {
		asked++;
		return new Promise<number>(() => {});
	};
	renderHook(() => usePolled(ask, 1000));
	await pass(10_000);
	expect(asked).toBe(1);
});

it('takes an answer that came another way', async () => {
	const ask = async () => 1;
	const {result} = renderHook(() => usePolled<number>(ask, 1000));
	await pass(0);
	act(() => result.current[1](7));
	expect(result.current[0]).toBe(7);
});

it('stops when its surface is gone, also in the middle of a question', async () => {
	let asked = 0;
	const answers: ((answer: number) => void)[] = [];
	const ask = () => {
		asked++;
		return new Promise<number>((answer) => answers.push(answer));
	};
	const {unmount} = renderHook(() => usePolled(ask, 1000));
	await pass(0);
	unmount();
	answers[0]?.(1);
	await pass(5000);
	expect(asked).toBe(1);
});
