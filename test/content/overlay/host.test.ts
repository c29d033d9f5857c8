// @vitest-environment happy-dom
import {afterEach, beforeAll, beforeEach, describe, expect, it, vi} from 'vitest';
import {createHost, removeOrphans} from '../../../src/content/overlay/host';
import {closedRootOf, grantRoots, rememberRoots} from '../../support/page';

const children = () => [...document.documentElement.children];
const added = () => children().filter(({tagName}) => tagName.startsWith('X-'));

beforeAll(rememberRoots);

beforeEach(() => {
	vi.stubGlobal('chrome', {});
	document.documentElement.replaceChildren(
		document.createElement('head'),
		document.createElement('body'),
	);
});

afterEach(() => {
	vi.unstubAllGlobals();
	Reflect.deleteProperty(HTMLElement.prototype, 'openOrClosedShadowRoot');
});

describe('the host', () => {
	it('is one element beside the body of the page', () => {
		createHost();
		expect(children().map(({tagName}) => tagName.slice(0, 4))).toEqual([
			'HEAD',
			'BODY',
			expect.stringMatching(/^X-/),
		]);
		expect(document.body.childNodes).toHaveLength(0);
	});

	it('has a root that the page cannot open', () => {
		createHost();
		expect(added().map(({shadowRoot}) => shadowRoot)).toEqual([null]);
	});

	it('has no attribute and no text that a page could ask for', () => {
		createHost();
		const [element] = added();
		expect(element?.attributes).toHaveLength(0);
		expect(element?.childNodes).toHaveLength(0);
	});

	it('has another tag every time', () => {
		const hosts = Array.from({length: 20}, createHost);
		expect(new Set(added().map(({tagName}) => tagName)).size).toBe(hosts.length);
		expect(added().every(({tagName}) => /^X-[\dA-Z]+$/.test(tagName))).toBe(true);
	});

	it('draws inside the root, under its own style sheet', () => {
		const {surface} = createHost();
		const [element] = added();
		const root = element && closedRootOf(element);
		expect(root?.contains(surface)).toBe(true);
		expect(root?.adoptedStyleSheets).toHaveLength(1);
	});

	it('goes away when it is removed', () => {
		createHost().remove();
		expect(added()).toEqual([]);
	});
});

describe('what an earlier copy left', () => {
	function addForeign(): void {
		const plain = document.createElement('x-foreign');
		const open = document.createElement('x-open');
		open.attachShadow({mode: 'open'}).append(document.createElement('p'));
		const closed = document.createElement('x-closed');
		closed.attachShadow({mode: 'closed'}).append(document.createElement('p'));
		document.documentElement.append(plain, open, closed);
	}

	it('is removed in Firefox, and foreign elements are left alone', () => {
		grantRoots();
		addForeign();
		createHost();
		removeOrphans();
		expect(added().map(({tagName}) => tagName)).toEqual(['X-FOREIGN', 'X-OPEN', 'X-CLOSED']);
	});

	it('is removed in Chromium, and foreign elements are left alone', () => {
		vi.stubGlobal('chrome', {dom: {openOrClosedShadowRoot: closedRootOf}});
		addForeign();
		createHost();
		removeOrphans();
		expect(added().map(({tagName}) => tagName)).toEqual(['X-FOREIGN', 'X-OPEN', 'X-CLOSED']);
	});

	it('is removed also where several stand side by side', () => {
		grantRoots();
		createHost();
		createHost();
		createHost();
		removeOrphans();
		expect(added()).toEqual([]);
	});

	it('does not include an element of the page that bears our class in the open', () => {
		grantRoots();
		const decoy = document.createElement('x-decoy');
		decoy.className = 'hedgewing-surface';
		document.documentElement.append(decoy);
		removeOrphans();
		expect(added()).toEqual([decoy]);
	});

	it('stays where the browser does not let us look', () => {
		createHost();
		removeOrphans();
		expect(added()).toHaveLength(1);
	});

	it('is nothing on a page without an overlay', () => {
		grantRoots();
		removeOrphans();
		expect(children().map(({tagName}) => tagName)).toEqual(['HEAD', 'BODY']);
	});
});
