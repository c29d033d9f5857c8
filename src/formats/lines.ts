/** The lines of a text without their ends, and without a byte order mark. */
export function splitLines(text: string): string[] {
	return text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
}

/** The cells of one line of comma-separated values, trimmed. A comma inside quotes belongs to its cell. */
export function splitCells(line: string): string[] {
	if (!line.includes('"')) {
		return line.split(',').map((cell) => cell.trim());
	}
	const cells: string[] = [];
	let cell = '';
	let quoted = false;
	for (const character of line) {
		if (character === '"') {
			quoted = !quoted;
		} else if (character === ',' && !quoted) {
			cells.push(cell.trim());
			cell = '';
		} else {
			cell += character;
		}
	}
	cells.push(cell.trim());
	return cells;
}

/** The text at a place of a list; empty where there is none. */
export function textAt(texts: readonly string[], place: number): string {
	return texts[place] ?? '';
}
