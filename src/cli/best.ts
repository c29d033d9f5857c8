import {
	type BestCondor,
	bestCondor,
	type Expiration,
	type MarketExpiration,
	readExpiration,
	type SearchObjective,
} from '../engine';
import {asOfFor, hasSettled} from './as-of';
import {fairTermsOf, nearestVolatility} from './best-terms';
import type {Call, Command} from './command';
import {type Answer, refuse} from './complaint';
import {nameOf} from './files';
import {readChoice, readDate, readGiven, readNumber} from './option-values';
import {readSnapshotFile} from './snapshot';

/** The exact optimum among all condors of one expiry, under the rules of the search alone. */
export const best: Command = {
	usage:
		'best <snapshot> --root R --expiry D --objective return-on-risk|expected-value-per-risk --price natural|mid [--forward F] [--volatility V] [--max-width POINTS] [--as-of ISO]',
	takesFile: true,
	options: ['root', 'expiry', 'objective', 'price', 'forward', 'volatility', 'max-width', 'as-of'],
	run: async (call) => {
		const wish = readWish(call);
		return wish.ok ? findBest(call, wish.value) : wish;
	},
};

type Series = {readonly root: string; readonly expiry: string};

type Figures = {
	readonly forward: number | undefined;
	readonly volatility: number | undefined;
	readonly maxWidth: number | undefined;
};

type Wish = Series &
	Figures & {readonly objective: SearchObjective['kind']; readonly price: 'natural' | 'mid'};

function readWish(call: Call): Answer<Wish> {
	const series = readSeries(call);
	if (!series.ok) {
		return series;
	}
	const objective = readChoice(call, 'objective', ['return-on-risk', 'expected-value-per-risk']);
	if (!objective.ok) {
		return objective;
	}
	const price = readChoice(call, 'price', ['natural', 'mid']);
	if (!price.ok) {
		return price;
	}
	const figures = readFigures(call);
	if (!figures.ok) {
		return figures;
	}
	const chosen = {objective: objective.value, price: price.value};
	return {ok: true, value: {...series.value, ...figures.value, ...chosen}};
}

function readSeries(call: Call): Answer<Series> {
	const root = readGiven(call, 'root', 'a root as in SPXW');
	if (!root.ok) {
		return root;
	}
	const expiry = readDate(call, 'expiry');
	return expiry.ok ? {ok: true, value: {root: root.value, expiry: expiry.value}} : expiry;
}

function readFigures(call: Call): Answer<Figures> {
	const forward = readNumber(call, 'forward', 'above 0');
	if (!forward.ok) {
		return forward;
	}
	const volatility = readNumber(call, 'volatility', 'from 0');
	if (!volatility.ok) {
		return volatility;
	}
	const maxWidth = readNumber(call, 'max-width', 'above 0');
	if (!maxWidth.ok) {
		return maxWidth;
	}
	return {
		ok: true,
		value: {forward: forward.value, volatility: volatility.value, maxWidth: maxWidth.value},
	};
}

async function findBest(call: Call, wish: Wish): Promise<Answer> {
	const found = await findExpiration(call, wish);
	if (!found.ok) {
		return found;
	}
	const {expiration, asOf} = found.value;
	const read = readExpiration(expiration, asOf);
	const reading = read.ok ? read.value : undefined;
	const forward = wish.forward ?? reading?.forward;
	if (forward === undefined) {
		const reason = read.ok ? 'no-forward' : read.failure.code;
		return refuse('forward-unknown', {file: nameOf(call.file), reason});
	}
	const objective = objectiveOf(call, wish, {expiration, reading, forward, asOf});
	if (!objective.ok) {
		return objective;
	}
	const {maxWidth, price} = wish;
	const limits = maxWidth === undefined ? {} : {maxWidth};
	const start = call.world.seconds();
	const search = {rows: expiration.rows, forward, price, ...limits};
	const condor = bestCondor({...search, objective: objective.value.terms});
	const seconds = call.world.seconds() - start;
	const basis = {price, forward, forwardBasis: wish.forward === undefined ? 'parity' : 'given'};
	return {
		ok: true,
		value: answerOf(condor, wish, {...basis, ...objective.value.basis}, seconds),
	};
}

function answerOf(condor: BestCondor, wish: Wish, basis: object, seconds: number): object {
	if ('reason' in condor) {
		return {schema: 1, ...condor, basis, seconds};
	}
	const {legs, value, credit, risk, examined} = condor;
	const {objective} = wish;
	return {schema: 1, legs, objective, value, basis, credit, risk, examined, seconds};
}

type Found = {readonly expiration: Expiration; readonly asOf: number};

async function findExpiration(call: Call, {root, expiry}: Wish): Promise<Answer<Found>> {
	const snapshot = await readSnapshotFile(call.file, call);
	if (!snapshot.ok) {
		return snapshot;
	}
	const asOf = asOfFor(snapshot.value, call);
	if (!asOf.ok) {
		return asOf;
	}
	const {expirations} = snapshot.value;
	const file = nameOf(call.file);
	const same = expirations.filter((one) => one.root === root && one.expiry === expiry);
	const expiration = same.find((one) => !hasSettled(one, asOf.value));
	if (expiration !== undefined) {
		return {ok: true, value: {expiration, asOf: asOf.value}};
	}
	const series = `${root} ${expiry}`;
	if (same.length > 0) {
		const instant = new Date(asOf.value).toISOString();
		return refuse('expiry-settled', {file, expiry: series, asOf: instant});
	}
	const known = expirations.slice(0, 20).map((one) => `${one.root} ${one.expiry}`);
	return refuse('expiry-not-found', {file, expected: series, known});
}

type Objective = {readonly terms: SearchObjective; readonly basis: object};

/** What is maximised, and by which figures; of a settlement at an unknown hour there are none. */
function objectiveOf(
	call: Call,
	{objective, volatility: given}: Wish,
	{
		expiration,
		reading,
		forward,
		asOf,
	}: Found & {readonly reading: MarketExpiration | undefined; readonly forward: number},
): Answer<Objective> {
	if (objective === 'return-on-risk') {
		return {ok: true, value: {terms: {kind: objective}, basis: {}}};
	}
	const file = nameOf(call.file);
	const fair = fairTermsOf(expiration, reading, asOf);
	if (fair === undefined) {
		return refuse('settlement-unknown', {file, root: expiration.root});
	}
	const volatility = given ?? nearestVolatility(expiration, forward, fair);
	if (volatility === undefined) {
		return refuse('volatility-unknown', {file, forward});
	}
	const {years, discount} = fair;
	const volatilityBasis = given === undefined ? 'nearest-strike' : 'given';
	return {
		ok: true,
		value: {
			terms: {kind: objective, years, volatility, discount},
			basis: {volatility, volatilityBasis, ...fair},
		},
	};
}
