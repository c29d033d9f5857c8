import type {CondorAdvice, SleeveAdvice, SleeveName, Suggestion} from '../../engine/model';
import {type Desk, freshnessOf, hedgeQuotesHold, t} from '../../shared';
import {findCondor, formatEm, formatPoints, formatStrike, isWithdrawn} from '../../ui';

/** A leg as it is marked on a chain. */
export type LegMark = {
	readonly id: string;
	readonly right: 'call' | 'put';
	readonly strike: number;
	/** The price that counts: the bid of a short, the ask of a long. */
	readonly counts: 'bid' | 'ask';
	readonly look: string;
	readonly chips: readonly string[];
	readonly note: string;
	readonly edge: string;
};

/** A level between strikes: a break-even. */
export type LevelMark = {
	readonly id: string;
	readonly level: number;
	readonly look: string;
	readonly label: string;
};

/** What is marked on the rows of one series, wherever a page shows them. */
export type SeriesMarks = {
	readonly root: string;
	readonly expiry: string;
	readonly settlement?: 'AM' | 'PM';
	readonly legs: readonly LegMark[];
	readonly levels: readonly LevelMark[];
	readonly band?: {readonly look: string; readonly low: number; readonly high: number};
};

type Manner = 'firm' | 'conditional' | 'practice' | 'withdrawn';

/** Everything to mark: the condor of the chosen tier, and the hedges to buy. */
export function planMarks(desk: Desk, now: number): readonly SeriesMarks[] {
	const {suggestion, main} = desk;
	if (!suggestion || main?.unsuitable || main?.quality.state === 'refused') {
		return [];
	}
	const condor = findCondor(suggestion, suggestion.tier);
	return [
		...(condor ? condorMarks(condor, suggestion, mannerOf(condor, suggestion, desk, now)) : []),
		...suggestion.hedge.sleeves.flatMap((sleeve) => sleeveMarks(sleeve, desk, now)),
	];
}

function mannerOf(
	{state}: CondorAdvice,
	suggestion: Suggestion,
	{main}: Desk,
	now: number,
): Manner {
	const verdict = suggestion.verdict.state;
	const freshness = main && freshnessOf(main, now);
	if (isWithdrawn({suggestion, main, freshness, now})) {
		return 'withdrawn';
	}
	if (state === 'blocked' || verdict === 'wait') {
		return 'practice';
	}
	const decided = state === 'suggested' && verdict === 'enter' && freshness !== 'delayed';
	return decided ? 'firm' : 'conditional';
}

const LEGS = [
	{leg: 'longPut', id: 'LP', right: 'put', sign: '+'},
	{leg: 'shortPut', id: 'SP', right: 'put', sign: '−'},
	{leg: 'shortCall', id: 'SC', right: 'call', sign: '−'},
	{leg: 'longCall', id: 'LC', right: 'call', sign: '+'},
] as const;

/** The short names of the legs, as the chips say them. */
export function legName(right: 'call' | 'put', short: boolean): string {
	if (right === 'put') {
		return short ? t('overlayShortPut') : t('overlayLongPut');
	}
	return short ? t('overlayShortCall') : t('overlayLongCall');
}

function condorMarks(
	condor: CondorAdvice,
	suggestion: Suggestion,
	manner: Manner,
): readonly SeriesMarks[] {
	const {root, expiry, settlement, legs, breakevens} = condor;
	if (!legs || root === undefined || expiry === undefined || condor.state === 'none') {
		return [];
	}
	const summary = suggestion.chain.expirations.find(
		(one) => one.root === root && one.expiry === expiry && one.settlement === settlement,
	);
	const {forward, expectedMove: move} = summary ?? {};
	const inMoves = (strike: number) =>
		forward === undefined || !move ? '' : ` · ${formatEm((strike - forward) / move.points)}`;
	const marks = LEGS.map(({leg, id, right, sign}): LegMark => {
		const strike = legs[leg];
		const short = sign === '−';
		const name = legName(right, short);
		return {
			id,
			right,
			strike,
			counts: short ? 'bid' : 'ask',
			look: `${short ? 'short' : 'long'} ${manner}`,
			chips: [name],
			note: `${titleOf(name, `${sign}${condor.contracts}`, manner, condor)}${short ? inMoves(strike) : ''}`,
			edge: `${name}\u00a0${formatStrike(strike)}`,
		};
	});
	const levels = (breakevens ?? []).map((level, at) => ({
		id: at === 0 ? 'low' : 'high',
		level,
		look: manner,
		label: t('overlayBreakeven', {level: formatPoints(level)}),
	}));
	return [
		{
			root,
			expiry,
			...(settlement === undefined ? {} : {settlement}),
			legs: marks,
			levels,
			...(forward === undefined || !move
				? {}
				: {band: {look: manner, low: forward - move.points, high: forward + move.points}}),
		},
	];
}

/** What a note begins with: a number only where it may be traded now. */
function titleOf(name: string, count: string, manner: Manner, {contracts}: CondorAdvice): string {
	switch (manner) {
		case 'practice':
			return t('overlayPractice', {leg: name});
		case 'conditional':
			return name;
		default:
			return contracts === undefined ? name : `${name} ${count}`;
	}
}

function sleeveName(id: SleeveName): string {
	switch (id) {
		case 'near':
			return t('overlayNear');
		case 'mid':
			return t('overlayMid');
		case 'far':
			return t('overlayFar');
	}
}

function sleeveMarks(sleeve: SleeveAdvice, desk: Desk, now: number): readonly SeriesMarks[] {
	const {id, state, root, expiry, strike, buy, right = 'call'} = sleeve;
	if (state !== 'priced' || root === undefined || expiry === undefined || strike === undefined) {
		return [];
	}
	if (!buy) {
		return [];
	}
	const holds = desk.vix !== undefined && hedgeQuotesHold(desk.vix, now);
	const name = `${sleeveName(id)} +${buy}`;
	const mark: LegMark = {
		id,
		right,
		strike,
		counts: 'ask',
		look: `hedge ${holds ? 'firm' : 'withdrawn'}`,
		chips: [name, `+${buy}`],
		note: name,
		edge: `${name}\u00a0${formatStrike(strike)}`,
	};
	return [{root, expiry, legs: [mark], levels: []}];
}
