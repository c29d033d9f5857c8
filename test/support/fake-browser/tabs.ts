import {covers, requirePatterns} from './patterns';

/** A tab, and how it answers a script: it runs it, refuses it, or lets it throw. */
export type FakeTab = {
	readonly id?: number;
	readonly windowId?: number;
	readonly url?: string;
	readonly active?: boolean;
	readonly answer?: 'runs' | 'refuses' | {readonly throws: unknown};
};

type Script = {readonly id: string; readonly matches?: readonly string[]} & Record<string, unknown>;

/** Tabs, and the scripts that run in them. */
export function createTabs() {
	let open: readonly FakeTab[] = [];
	let created: string[] = [];
	let injections: {tabId: number; files: readonly string[]}[] = [];
	const scripts = new Map<string, Script>();

	return {
		tabs: {
			async query(wanted: {url?: readonly string[]; active?: boolean; currentWindow?: boolean}) {
				const {url, active} = wanted;
				requirePatterns(url ?? []);
				return open
					.filter((tab) => active === undefined || (tab.active ?? false) === active)
					.filter((tab) => !url || url.some((pattern) => covers(pattern, tab.url ?? '')))
					.map(({answer: _answer, ...tab}) => tab);
			},
			async create({url}: {readonly url: string}) {
				created.push(url);
				return {url};
			},
		},
		scripting: {
			async executeScript(run: {target: {tabId: number}; files: readonly string[]}) {
				const {tabId} = run.target;
				const answer = open.find(({id}) => id === tabId)?.answer ?? 'runs';
				if (answer === 'refuses') {
					throw new Error('Cannot access contents of the page.');
				}
				injections.push({tabId, files: run.files});
				const thrown = answer === 'runs' ? {} : {error: answer.throws};
				return [{frameId: 0, result: null, ...thrown}];
			},
			async getRegisteredContentScripts({ids}: {ids?: readonly string[]} = {}) {
				await Promise.resolve();
				return [...scripts.values()].filter(({id}) => !ids || ids.includes(id));
			},
			async unregisterContentScripts({ids}: {readonly ids: readonly string[]}) {
				await Promise.resolve();
				for (const id of ids) {
					if (!scripts.delete(id)) {
						throw new Error(`Nonexistent script ID '${id}'`);
					}
				}
			},
			async updateContentScripts(changed: readonly Script[]) {
				for (const script of changed) {
					if (!scripts.has(script.id)) {
						throw new Error(`Content script with id "${script.id}" does not exist.`);
					}
					scripts.set(script.id, script);
				}
			},
			async registerContentScripts(added: readonly Script[]) {
				await Promise.resolve();
				for (const script of added) {
					if (scripts.has(script.id)) {
						throw new Error(`Duplicate script ID '${script.id}'`);
					}
					requirePatterns(script.matches ?? []);
					if (!script.matches?.length) {
						throw new Error(`Script with ID '${script.id}' must specify at least one match.`);
					}
					scripts.set(script.id, script);
				}
			},
		},
		/** Replaces the open tabs. */
		setTabs(tabs: readonly FakeTab[]): void {
			open = tabs;
		},
		/** The addresses for which a tab was opened. */
		created: () => created,
		/** Scripts that were put into a tab, in order. */
		injections: () => injections,
		reset(): void {
			open = [];
			created = [];
			injections = [];
			scripts.clear();
		},
	};
}
