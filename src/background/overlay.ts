import type {Result} from '../engine';
import {browser, describeThrown, type Failure, OVERLAY_FILE} from '../shared';

/** Runs the overlay's script in a tab where our own already runs. */
export async function bringOverlay(tabId: number | undefined): Promise<Result<null, Failure>> {
	if (tabId === undefined) {
		return {ok: false, failure: {code: 'no-page-open'}};
	}
	try {
		const [run] = await browser.scripting.executeScript({
			target: {tabId},
			files: [OVERLAY_FILE],
		});
		return run?.error === undefined ? {ok: true, value: null} : failed(run.error);
	} catch (error) {
		return failed(error);
	}
}

function failed(error: unknown): Result<null, Failure> {
	const problem = describeThrown(error).slice(0, 300);
	return {ok: false, failure: {code: 'unexpected', problem}};
}
