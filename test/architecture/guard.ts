import {type Node, place, type Source, visit} from './source';

/** A rule about the code that a reader could not keep by attention alone. */
export type Guard = {
	readonly rule: string;
	/** Where the rule is broken, one line each; none when it holds. */
	readonly check: (sources: readonly Source[]) => string[];
	/** Small files that break the rule; each must be seen. */
	readonly broken: readonly (readonly [path: string, text: string])[];
	/** Small files that look similar and keep it. */
	readonly kept?: readonly (readonly [path: string, text: string])[];
};

/** A check of single nodes: the words of the complaint, or null. */
export function nodes(
	applies: (path: string) => boolean,
	complaint: (node: Node, source: Source) => string | null,
): Guard['check'] {
	return (sources) => {
		const found: string[] = [];
		for (const source of sources.filter(({path}) => applies(path))) {
			visit(source.tree, (node) => {
				const words = complaint(node, source);
				if (words !== null) {
					found.push(`${place(source, node)} ${words}`);
				}
			});
		}
		return found;
	};
}
