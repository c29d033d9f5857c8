/** One animation that was started, as far as the browser would tell. */
export type FakeAnimation = {
	readonly element: Element;
	readonly visibility: readonly unknown[];
	readonly options: unknown;
	currentTime: number | null;
	finished: boolean;
	readonly finish: () => void;
};

/** Gives elements the animations that the simulated page lacks; answers with those that were started. */
export function installAnimations(): FakeAnimation[] {
	const started: FakeAnimation[] = [];
	Element.prototype.animate = function animate(this: Element, keyframes, options) {
		const frames = keyframes as {readonly visibility?: unknown}[];
		const animation: FakeAnimation = {
			element: this,
			visibility: frames.map(({visibility}) => visibility),
			options,
			currentTime: null,
			finished: false,
			finish() {
				animation.finished = true;
			},
		};
		started.push(animation);
		return animation as unknown as Animation;
	};
	return started;
}

/** Looks into closed roots, as extensions may in a real browser. */
export type RootOpener = (element: Element) => ShadowRoot | null;

const roots = new WeakMap<Element, ShadowRoot>();

export const closedRootOf: RootOpener = (element) => roots.get(element) ?? null;

/** Remembers every root from now on, so that the browser's privilege can be simulated. */
export function rememberRoots(): void {
	const {attachShadow} = Element.prototype;
	Element.prototype.attachShadow = function remember(this: Element, init) {
		const root = attachShadow.call(this, init);
		roots.set(this, root);
		return root;
	};
}

/** Grants the privilege of opening closed roots under Firefox's name. */
export function grantRoots(): void {
	Object.defineProperty(HTMLElement.prototype, 'openOrClosedShadowRoot', {
		configurable: true,
		get(this: HTMLElement) {
			return closedRootOf(this);
		},
	});
}

/** The surfaces of our overlays that stand on the page. */
export function surfaces(): Element[] {
	return [...document.documentElement.children].flatMap((element) => {
		const surface = closedRootOf(element)?.querySelector('.hedgewing-surface');
		return surface ? [surface] : [];
	});
}

/** Takes every overlay off the page, as a page does that is left. */
export function removeSurfaces(): void {
	for (const element of [...document.documentElement.children]) {
		if (closedRootOf(element)) {
			element.remove();
		}
	}
}

/** Shows the page again, as a browser does after a navigation back. */
export function showPage({persisted}: {readonly persisted: boolean}): void {
	dispatchEvent(Object.assign(new Event('pageshow'), {persisted}));
}
