/** Something that wants to stand around a height, and how strongly. */
export type Wish = {readonly centre: number; readonly height: number; readonly weight: number};

type Block = {
	/** Weighted mean of where the block's first item wants its upper edge. */
	top: number;
	weight: number;
	height: number;
	readonly items: number[];
};

/**
 * The upper edges of items in the order given, so that none overlaps the next and all together are
 * moved as little as can be: the pool-adjacent-violators algorithm on their wishes.
 */
export function spread(wishes: readonly Wish[], gap: number): readonly number[] {
	const blocks: Block[] = [];
	wishes.forEach(({centre, height, weight}, at) => {
		let block: Block = {top: centre - height / 2, weight, height, items: [at]};
		for (
			let last = blocks.at(-1);
			last && last.top + last.height + gap > block.top;
			last = blocks.at(-1)
		) {
			blocks.pop();
			block = join(last, block, gap);
		}
		blocks.push(block);
	});
	const tops: number[] = [];
	for (const {top, items} of blocks) {
		let y = top;
		for (const at of items) {
			tops[at] = y;
			y += (wishes[at]?.height ?? 0) + gap;
		}
	}
	return tops;
}

function join(upper: Block, lower: Block, gap: number): Block {
	const offset = upper.height + gap;
	const weight = upper.weight + lower.weight;
	return {
		top: (upper.top * upper.weight + (lower.top - offset) * lower.weight) / weight,
		weight,
		height: offset + lower.height,
		items: [...upper.items, ...lower.items],
	};
}
