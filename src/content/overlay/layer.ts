import type {Placed} from './sight';

/** The marks on the page, drawn in place: what stays the same is not touched. */
export type Layer = {readonly draw: (placed: readonly Placed[]) => void};

type Drawn = {readonly element: HTMLElement; readonly text: Text; last: Placed};

const NOTHING: Placed = {id: '', look: '', left: Number.NaN, top: Number.NaN};

export function createLayer(parent: HTMLElement): Layer {
	const drawn = new Map<string, Drawn>();
	return {
		draw(placed) {
			const kept = new Set(placed.map(({id}) => id));
			for (const [id, {element}] of drawn) {
				if (!kept.has(id)) {
					element.remove();
					drawn.delete(id);
				}
			}
			for (const one of placed) {
				const known = drawn.get(one.id) ?? create(parent);
				drawn.set(one.id, known);
				change(known, one);
			}
		},
	};
}

function create(parent: HTMLElement): Drawn {
	const element = document.createElement('div');
	const text = document.createTextNode('');
	element.append(text);
	parent.append(element);
	return {element, text, last: NOTHING};
}

function change(drawn: Drawn, next: Placed): void {
	const {element, text, last} = drawn;
	if (last.look !== next.look) {
		element.className = `mark ${next.look}`;
	}
	if (last.text !== next.text) {
		text.data = next.text ?? '';
	}
	if (last.left !== next.left || last.top !== next.top) {
		element.style.transform = `translate(${next.left}px, ${next.top}px)`;
	}
	if (last.width !== next.width) {
		element.style.width = next.width === undefined ? '' : `${next.width}px`;
	}
	if (last.height !== next.height) {
		element.style.height = next.height === undefined ? '' : `${next.height}px`;
	}
	drawn.last = next;
}
