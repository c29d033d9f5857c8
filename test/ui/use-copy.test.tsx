// @vitest-environment happy-dom
import {act, cleanup, renderHook} from '@testing-library/preact';
import {afterEach, expect, it, vi} from 'vitest';
import {useCopy} from '../../src/ui';

afterEach(() => {
	cleanup();
	vi.restoreAllMocks();
});

it('knows what was copied last', async () => {
	const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
	const {result} = renderHook(() => useCopy());
	expect(result.current.copied).toBeUndefined();
	await act(() => result.current.copy('SELL -5 IRON CONDOR'));
	expect(write.mock.calls).toEqual([['SELL -5 IRON CONDOR']]);
	expect(result.current).toMatchObject({copied: 'SELL -5 IRON CONDOR', isRefused: false});
});

it('claims nothing when the browser refuses', async () => {
	const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
	const {result} = renderHook(() => useCopy());
	await act(() => result.current.copy('first'));
	write.mockRejectedValue(new Error('NotAllowedError'));
	await act(() => result.current.copy('second'));
	expect(result.current).toMatchObject({copied: undefined, isRefused: true});
});
