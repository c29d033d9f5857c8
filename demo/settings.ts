/** What the address of the page asks for. */
export type DemoSettings = {
	readonly seed: number;
	readonly ticking: boolean;
	/** The page's own time, in UTC milliseconds; the visitor's when the address names none. */
	readonly date?: number;
	readonly theme?: 'light' | 'dark';
};

/** Reads `?seed=7&ticks=0&date=2026-11-23T15:00:00Z&theme=dark`. What cannot be read is as if not there. */
export function readSettings(query: string): DemoSettings {
	const words = new URLSearchParams(query);
	const seed = Number(words.get('seed') ?? 1);
	const date = Date.parse(words.get('date') ?? '');
	const theme = words.get('theme');
	return {
		seed: Number.isSafeInteger(seed) ? seed : 1,
		ticking: words.get('ticks') !== '0',
		...(Number.isNaN(date) ? {} : {date}),
		...(theme === 'light' || theme === 'dark' ? {theme} : {}),
	};
}
