import type {Line} from './lines';
import {type GroupHeading, readGroupHeading} from './series';

/** A row and the heading of its group; absent when the grid has no groups, null when it cannot be told. */
export type GroupedLine = {
	readonly line: Line;
	readonly heading: GroupHeading | null | undefined;
	/** The side that a heading above told for all rows below it. */
	readonly side: GroupHeading['side'];
};

export type Groups = {readonly rows: readonly GroupedLine[]; readonly headings: readonly string[]};

type Step = {readonly line: Line; readonly heading: GroupHeading | undefined};

/** Rows that follow one another without a gap and without a heading between them: one group for certain. */
type Segment = {
	readonly heading: GroupHeading | null | undefined;
	/** The nearest headings before and behind it, however far away. */
	readonly above: GroupHeading | undefined;
	next: GroupHeading | undefined;
	readonly rows: Omit<GroupedLine, 'heading'>[];
};

/**
 * Assigns rows to the dated headings above them.
 *
 * A virtualised grid draws only some rows, so a heading may be missing: behind a gap in the row
 * numbers no heading is believed. A heading that is kept in view speaks for the rows without one, and
 * only if it can: it is no earlier than the heading before them, it is another and an earlier expiry
 * than the heading behind them, and their strikes run on without a break.
 *
 * @param strikes the lines that are rows of the chain, each with a number that orders them
 */
export function groupRows(
	lines: readonly Line[],
	strikes: ReadonlyMap<Line, number>,
	reference: string | undefined,
): Groups {
	const steps = lines.map((line, at): Step & {readonly floats: boolean} => {
		const heading = line.wide === undefined ? undefined : readGroupHeading(line.wide, reference);
		const isNext = line.index !== undefined && lines[at + 1]?.index === line.index + 1;
		return {line, heading, floats: heading?.dated === true && line.sticky && !isNext};
	});
	const firstRow = steps.findIndex(({line}) => strikes.has(line));
	const kept = steps.filter(({floats}, at) => floats && at < firstRow);
	// Rows without numbers stand where they belong, and so do their headings, kept in view or not.
	const floating = kept.length === 1 || lines[firstRow]?.index !== undefined ? kept : [];
	const flowing = steps.filter((step) => !floating.includes(step));
	const headings = steps.flatMap(({heading}) => (heading?.dated ? [heading.text] : []));
	const segments = divide(flowing, strikes, headings.length > 0);
	const [only, second] = floating.map(({heading}) => heading);
	const spoken = only && second === undefined ? spokenFor(segments, only, strikes) : undefined;
	const rows = segments.flatMap((segment) => {
		const heading = segment === spoken?.segment ? spoken.heading : segment.heading;
		return segment.rows.map((row) => ({...row, heading}));
	});
	return {rows: withoutTwins(rows), headings};
}

/** Divides the rows where a dated heading stands, and where numbers are left out. */
function divide(
	steps: readonly Step[],
	strikes: ReadonlyMap<Line, number>,
	hasHeadings: boolean,
): readonly Segment[] {
	const unheaded = hasHeadings ? null : undefined;
	let segment: Segment = {heading: unheaded, above: undefined, next: undefined, rows: []};
	const segments = [segment];
	let above: GroupHeading | undefined;
	let side: GroupHeading['side'];
	let before: number | undefined;
	for (const {line, heading} of steps) {
		const isGap = before !== undefined && line.index !== undefined && line.index > before + 1;
		before = line.index ?? before;
		side = heading?.side ?? side;
		if (heading?.dated) {
			segment.next = heading;
			above = heading;
		}
		if (isGap || heading?.dated) {
			segment = {
				heading: heading?.dated ? heading : unheaded,
				above,
				next: undefined,
				rows: [],
			};
			segments.push(segment);
		}
		if (line.wide === undefined && strikes.has(line)) {
			segment.rows.push({line, side});
		}
	}
	return segments;
}

/**
 * The rows that a heading kept in view speaks for: the only ones without a heading. A grid also keeps
 * a single row or heading that has the focus, far from the rows in view; that row stays unheaded.
 */
function spokenFor(
	segments: readonly Segment[],
	floating: GroupHeading,
	strikes: ReadonlyMap<Line, number>,
): {readonly segment: Segment; readonly heading: GroupHeading} | undefined {
	const unheaded = segments.filter(({heading, rows}) => heading === null && rows.length > 0);
	const several = unheaded.filter(({rows}) => rows.length > 1);
	const [segment, second] = unheaded.length === 1 ? unheaded : several;
	if (segment === undefined || second !== undefined || !runsOn(segment.rows, strikes)) {
		return undefined;
	}
	const {above, next} = segment;
	if (!comesBefore(floating, next) || (above?.expiry ?? '') > (floating.expiry ?? '')) {
		return undefined;
	}
	return {segment, heading: above && nameOf(above) === nameOf(floating) ? above : floating};
}

/** Could head the rows before the next heading. */
function comesBefore(heading: GroupHeading, next: GroupHeading | undefined): boolean {
	if (heading.expiry === undefined || next === undefined) {
		return heading.expiry !== undefined;
	}
	if (next.expiry === undefined || heading.expiry > next.expiry) {
		return false;
	}
	return heading.expiry < next.expiry || differ(heading.settlement, next.settlement);
}

function differ(one: string | undefined, other: string | undefined): boolean {
	return one !== undefined && other !== undefined && one !== other;
}

/** The strikes rise throughout or fall throughout. */
function runsOn(
	rows: readonly {readonly line: Line}[],
	strikes: ReadonlyMap<Line, number>,
): boolean {
	const levels = rows.flatMap(({line}) => strikes.get(line) ?? []);
	return isRising(levels) || isRising(levels.toReversed());
}

function isRising(levels: readonly number[]): boolean {
	return levels.every((level, at) => at === 0 || level > (levels[at - 1] ?? level));
}

function nameOf({expiry, root, settlement, weekly}: GroupHeading): string {
	return [expiry, root, settlement, weekly].join('|');
}

/** Two groups whose headings say the same cannot be told apart: neither is believed. */
function withoutTwins(rows: readonly GroupedLine[]): readonly GroupedLine[] {
	const headings = new Map<string, Set<GroupHeading>>();
	const keyOf = ({heading, side}: GroupedLine) =>
		heading ? `${nameOf(heading)}|${side}` : undefined;
	for (const row of rows) {
		const key = keyOf(row);
		if (row.heading && key !== undefined) {
			headings.set(key, (headings.get(key) ?? new Set()).add(row.heading));
		}
	}
	return rows.map((row) =>
		(headings.get(keyOf(row) ?? '')?.size ?? 0) > 1 ? {...row, heading: null} : row,
	);
}
