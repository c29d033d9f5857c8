import nowCss from '../../ui/now.css?inline';
import tokensCss from '../../ui/tokens.css?inline';
import marksCss from './marks.css?inline';
import overlayCss from './overlay.css?inline';

/** Marks our surface inside the closed root, where the page cannot look. */
const SURFACE = 'hedgewing-surface';

/** Where the overlay is drawn: one element beside the page's own, its root closed. */
export type Host = {
	readonly element: HTMLElement;
	readonly surface: HTMLElement;
	readonly remove: () => void;
};

/** Puts an empty overlay on the page. Its tag is different every time, so a page cannot ask for it by name. */
export function createHost(): Host {
	const [random] = crypto.getRandomValues(new Uint32Array(1));
	const element = document.createElement(`x-${(random ?? 0).toString(36)}`);
	const root = element.attachShadow({mode: 'closed', delegatesFocus: true});
	dress(root, tokensCss + nowCss + overlayCss + marksCss);

	const surface = document.createElement('div');
	surface.className = `surface ${SURFACE}`;
	root.append(surface);
	document.documentElement.append(element);
	return {element, surface, remove: () => element.remove()};
}

/** A page's own policy does not reach a sheet that is adopted, nor an element whose text an extension sets. */
function dress(root: ShadowRoot, css: string): void {
	try {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(css);
		root.adoptedStyleSheets = [sheet];
	} catch {
		// Firefox 140 lets no content script adopt a sheet ("Accessing from Xray wrapper is not supported").
		const style = document.createElement('style');
		style.textContent = css;
		root.append(style);
	}
}

/** Removes what an earlier copy of this extension left on the page when it was cut off. */
export function removeOrphans(): void {
	for (const element of [...document.documentElement.children]) {
		if (element instanceof HTMLElement && closedRoot(element)?.querySelector(`.${SURFACE}`)) {
			element.remove();
		}
	}
}

/** A privilege of extensions, named differently in the two browsers. */
function closedRoot(element: HTMLElement & {openOrClosedShadowRoot?: ShadowRoot | null}) {
	const {dom} = chrome;
	return dom ? dom.openOrClosedShadowRoot(element) : (element.openOrClosedShadowRoot ?? null);
}
