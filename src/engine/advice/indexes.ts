import type {InputSource, Snapshot, Suggestion} from '../model';

/** What was given, else what the page shows, else unknown. */
export function resolveVix(
	given: Suggestion['vix'],
	{indexes}: Snapshot,
): {readonly value: number; readonly source: InputSource} | undefined {
	const shown = indexLevel(indexes?.['VIX']);
	return given ?? (shown === undefined ? undefined : {value: shown, source: 'page'});
}

/** What was given, else what the page shows, else unknown. VIX9D in index points. */
export function resolveVix9d(given: number | undefined, {indexes}: Snapshot): number | undefined {
	return given ?? indexLevel(indexes?.['VIX9D']);
}

/** A page that shows zero shows nothing. */
function indexLevel(shown: number | undefined): number | undefined {
	return shown !== undefined && Number.isFinite(shown) && shown > 0 ? shown : undefined;
}
