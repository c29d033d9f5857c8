/** Whether a page is dark around an element, or the browser's word where the page has no colour of its own. */
export function schemeAround(start: Element): 'light' | 'dark' {
	for (let element: Element | null = start; element; element = parentOf(element)) {
		const lightness = lightnessOf(getComputedStyle(element).backgroundColor);
		if (lightness !== undefined) {
			return lightness < 0.4 ? 'dark' : 'light';
		}
	}
	// Nothing is painted: the browser's own canvas shows, dark only where the page asks for it.
	const asked = getComputedStyle(document.documentElement).colorScheme;
	const preferred = matchMedia('(prefers-color-scheme: dark)').matches;
	return /dark/.test(asked) && (preferred || !/light/.test(asked)) ? 'dark' : 'light';
}

/** The element around another, also across an open shadow root. */
export function parentOf(element: Element): Element | null {
	const root = element.getRootNode();
	return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

/** How light a computed colour is, 0 to 1; nothing where one sees through it. */
export function lightnessOf(colour: string): number | undefined {
	const [, name = '', rest = ''] = /^([a-z]+)\((.*)\)$/i.exec(colour) ?? [];
	const parts = rest.split(/[\s,/]+/).filter((part) => /^[-.\d]/.test(part));
	const [first = Number.NaN, second = 0, third = 0, alpha = 1] = parts.map(readPart);
	if (Number.isNaN(first) || alpha < 0.5) {
		return undefined;
	}
	switch (name) {
		case 'rgb':
		case 'rgba':
			return (0.2126 * first + 0.7152 * second + 0.0722 * third) / 255;
		case 'color':
			return 0.2126 * first + 0.7152 * second + 0.0722 * third;
		case 'lab':
		case 'lch':
			return first / 100;
		default:
			return first;
	}
}

function readPart(part: string): number {
	return part.endsWith('%') ? Number(part.slice(0, -1)) / 100 : Number(part);
}
