// @vitest-environment happy-dom
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import type {GridView} from '../../../src/content/overlay';
import {createMarks, type Marks} from '../../../src/content/overlay/marking';
import {type ChainPage, showChain} from './chain-page';
import {AS_OF, deskWith, exampleDesk, STRIKES} from './examples';

let layer: HTMLElement;
let marks: Marks;

beforeEach(() => {
	document.body.replaceChildren();
	layer = document.createElement('div');
	marks = createMarks(layer, document.createElement('x-own'));
});

afterEach(() => {
	vi.restoreAllMocks();
});

function update(grids: readonly GridView[], desk = exampleDesk(), now = AS_OF): void {
	marks.update({desk, now, grids});
}

function show(): ChainPage {
	const page = showChain({strikes: STRIKES});
	update([page.view]);
	return page;
}

describe('what is drawn', () => {
	async function changesBy(act: () => void): Promise<MutationRecord[]> {
		const records: MutationRecord[] = [];
		const observer = new MutationObserver((seen) => {
			records.push(...seen);
		});
		observer.observe(document, {
			subtree: true,
			childList: true,
			attributes: true,
			characterData: true,
		});
		observer.observe(layer, {
			subtree: true,
			childList: true,
			attributes: true,
			characterData: true,
		});
		act();
		await new Promise((done) => setTimeout(done));
		records.push(...observer.takeRecords());
		observer.disconnect();
		return records;
	}

	it('is not written again when nothing changed', async () => {
		const page = show();
		const changes = await changesBy(() => {
			marks.place();
			update([page.view]);
			update([{...page.view, cells: new Map(page.view.cells)}]);
		});
		expect(changes).toEqual([]);
	});

	it('changes its words in place', async () => {
		const page = show();
		const changes = await changesBy(() => update([page.view], deskWith({contracts: 6})));
		expect(changes.every(({type}) => type === 'characterData')).toBe(true);
		expect(changes).toHaveLength(2);
		expect(layer.textContent).toContain('LP +6');
	});

	it('touches nothing of the page', async () => {
		const page = showChain({strikes: STRIKES});
		const before = page.box.outerHTML;
		const changes = await changesBy(() => {
			update([page.view]);
			page.scroll(60);
			marks.place();
			update([page.view], exampleDesk(), AS_OF + 90_000);
		});
		expect(changes.filter(({target}) => !layer.contains(target))).toEqual([]);
		expect(page.box.outerHTML).toBe(before);
		expect(layer.querySelector('.withdrawn')).not.toBeNull();
	});
});
