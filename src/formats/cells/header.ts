/** What sort and filter buttons add to a heading (Yahoo 2014). */
const BUTTONS = /\b(?:filter|sort(?:able|ed)?|ascending|descending)\b/g;

/**
 * The words of a column's heading: lower case, one space apart, without glyphs, private-use
 * characters and the words of its buttons. `Δ` is spelt out; a percent sign stays.
 */
export function normaliseHeader(text: string): string {
	return text
		.toLowerCase()
		.replace(/[δ∆]/g, ' delta ')
		.replace(/[^\p{L}\p{N}%]+/gu, ' ')
		.replace(BUTTONS, ' ')
		.replace(/\s+/g, ' ')
		.trim();
}
