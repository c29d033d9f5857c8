const KINDS = ['keydown', 'keypress', 'keyup'] as const;

/** Keeps what is typed inside an element from the page around it, whose hotkeys may trade. Escape is told. */
export function keepKeys(surface: HTMLElement, onEscape: () => void): void {
	for (const kind of KINDS) {
		surface.addEventListener(kind, (event) => {
			event.stopPropagation();
			if (kind === 'keydown' && event.key === 'Escape') {
				onEscape();
			}
		});
	}
}
