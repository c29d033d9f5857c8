const SILENT = new Set(['script', 'style', 'template', 'noscript']);
const HIDING = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Says itself that it is not to be seen. Nobody is asked how it is laid out. */
export function isHidden(element: Element): boolean {
	if (SILENT.has(element.localName)) {
		return true;
	}
	if (!element.hasAttributes()) {
		return false;
	}
	const style = element.getAttribute('style');
	return (
		element.hasAttribute('hidden') ||
		element.getAttribute('aria-hidden') === 'true' ||
		(style !== null && HIDING.test(style))
	);
}

/**
 * The text of an element without its hidden parts. Texts of different elements stand a space apart,
 * so that a price and its size never become one number; only decimals join the digits before them.
 */
export function visibleText(element: Element): string {
	const inner = innermost(element);
	if (inner === null || inner.firstElementChild === null) {
		return (inner?.textContent ?? '').trim();
	}
	const pieces: string[] = [];
	gather(inner, pieces);
	let text = '';
	for (const piece of pieces) {
		text += text === '' || /^[.,]\d/.test(piece) ? piece : ` ${piece}`;
	}
	return text;
}

/** The element under those that hold nothing but one other; null when one of them is hidden. */
function innermost(element: Element): Element | null {
	let inner = element;
	for (let only = inner.firstElementChild; only; only = inner.firstElementChild) {
		if (inner.firstChild !== only || inner.lastChild !== only) {
			break;
		}
		if (isHidden(only)) {
			return null;
		}
		inner = only;
	}
	return inner;
}

function gather(element: Element, pieces: string[]): void {
	for (let node = element.firstChild; node; node = node.nextSibling) {
		if (node.nodeType === 3) {
			const text = (node.nodeValue ?? '').trim();
			if (text !== '') {
				pieces.push(text);
			}
		} else if (isElement(node) && !isHidden(node)) {
			gather(node, pieces);
		}
	}
}

export function isElement(node: Node): node is Element {
	return node.nodeType === 1;
}

/** The element around one, out of open shadow roots too. */
export function parentOf(element: Element): Element | null {
	const parent = element.parentNode;
	if (parent && 'host' in parent) {
		return isNode(parent.host) && isElement(parent.host) ? parent.host : null;
	}
	return element.parentElement;
}

function isNode(value: unknown): value is Node {
	return typeof value === 'object' && value !== null && 'nodeType' in value;
}
