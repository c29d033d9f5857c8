/** A number in [0, 1) that depends on nothing but the words given: the same words, the same number. */
export function chanceOf(...words: readonly (string | number)[]): number {
	let hash = 0x811c9dc5;
	for (const character of words.join('|')) {
		hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
	}
	return mix(hash);
}

/** The same in [−1, 1). */
export function swingOf(...words: readonly (string | number)[]): number {
	return 2 * chanceOf(...words) - 1;
}

/** The last step of MurmurHash3, so that words that differ in one letter differ in the number. */
function mix(hash: number): number {
	let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
	return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
}
