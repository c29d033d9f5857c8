import * as v from 'valibot';
import type {CondorAdvice, HedgeAdvice, Suggestion} from '../engine/model';
import {
	dateSchema as date,
	finiteSchema as finite,
	qualitySchema,
	settlementSchema,
	sourceSchema,
	textUpTo,
} from './chain';

const word = textUpTo(60);
const right = v.picklist(['call', 'put']);
const tier = v.picklist(['conservative', 'balanced', 'aggressive']);
const sleeve = v.picklist(['near', 'mid', 'far']);
const ruleState = v.picklist(['pass', 'fail', 'unknown']);
const inputSource = v.picklist(['page', 'typed', 'history', 'proxy']);
const lackingOne = v.picklist([
	'vix',
	'account',
	'vix-chain',
	'vix-expiry',
	'settlement',
	'expiry',
	'strikes',
	'quotes',
	'volatility',
]);
const lacking = v.array(lackingOne);
const layer = v.picklist([1, 2, 3]);
const estimate = v.strictObject({value: finite, basis: word});
const measure = v.exactOptional(v.union([finite, word]));

const ruleReason = v.strictObject({
	rule: word,
	part: v.exactOptional(word),
	state: ruleState,
	measured: measure,
	limit: measure,
});

const gate = v.strictObject({
	id: word,
	state: ruleState,
	measured: v.exactOptional(finite),
	limit: v.exactOptional(finite),
	source: v.exactOptional(inputSource),
	allows: v.array(tier),
});

const verdict = v.strictObject({
	state: v.picklist(['enter', 'wait', 'manage', 'cannot-tell']),
	contracts: v.exactOptional(finite),
	reason: v.picklist([
		'fits',
		'gate-vix',
		'no-candidate',
		'market-closed',
		'account-too-small',
		'input-missing',
		'strikes-missing',
		'expiry-missing',
		'quotes-old',
	]),
	until: v.exactOptional(v.strictObject({rule: word, limit: finite})),
	lacking,
});

const action = v.strictObject({
	order: finite,
	kind: v.picklist(['sell-condor', 'buy-hedge', 'wait', 'give-input']),
	legs: v.array(v.strictObject({root: word, expiry: date, right, strike: finite, ratio: finite})),
	quantity: v.exactOptional(finite),
	limit: v.exactOptional(finite),
	rule: word,
	ifNothing: v.picklist(['no-position', 'less-hedge', 'stays-unknown', 'stays-closed']),
	tier: v.exactOptional(tier),
	sleeve: v.exactOptional(sleeve),
	input: v.exactOptional(lackingOne),
	ticket: v.exactOptional(textUpTo(300)),
});

const expiration = v.strictObject({
	root: word,
	expiry: date,
	settlement: v.exactOptional(settlementSchema),
	rows: finite,
	strikes: v.exactOptional(v.strictObject({low: finite, high: finite})),
	days: v.exactOptional(finite),
	forward: v.exactOptional(finite),
	discount: v.exactOptional(finite),
	residual: v.exactOptional(finite),
	expectedMove: v.exactOptional(v.strictObject({points: finite, basis: word})),
	quality: qualitySchema,
});

const legs = v.strictObject({
	longPut: finite,
	shortPut: finite,
	shortCall: finite,
	longCall: finite,
});

const rejection = {rule: word, part: v.exactOptional(word)};

const condor: v.GenericSchema<CondorAdvice> = v.strictObject({
	tier,
	state: v.picklist(['suggested', 'conditional', 'none', 'blocked', 'unknown']),
	lacking,
	root: v.exactOptional(word),
	expiry: v.exactOptional(date),
	settlement: v.exactOptional(settlementSchema),
	days: v.exactOptional(finite),
	legs: v.exactOptional(legs),
	contracts: v.exactOptional(finite),
	binding: v.exactOptional(v.picklist(['risk', 'ceiling', 'buying-power'])),
	accountForOne: v.exactOptional(finite),
	credit: v.exactOptional(v.strictObject({limit: finite, mid: finite, natural: finite})),
	width: v.exactOptional(v.strictObject({put: finite, call: finite})),
	maxProfit: v.exactOptional(finite),
	maxLoss: v.exactOptional(finite),
	breakevens: v.exactOptional(v.strictTuple([finite, finite])),
	breakevensInExpectedMoves: v.exactOptional(v.strictTuple([finite, finite])),
	breakEvenWinRate: v.exactOptional(estimate),
	breakEvenWinIfFullLoss: v.exactOptional(finite),
	probabilityOfProfit: v.exactOptional(estimate),
	probabilityOfTouch: v.exactOptional(v.strictObject({put: finite, call: finite, basis: word})),
	expectedValue: v.exactOptional(v.array(estimate)),
	greeks: v.exactOptional(
		v.strictObject({delta: finite, gamma: finite, theta: finite, vega: finite}),
	),
	shortDeltas: v.exactOptional(v.strictObject({put: finite, call: finite})),
	friction: v.exactOptional(v.strictObject({cost: finite, ofMid: finite})),
	fees: v.exactOptional(v.strictObject({open: finite, assumed: v.boolean()})),
	margin: v.exactOptional(finite),
	total: v.exactOptional(
		v.strictObject({maxProfit: finite, maxLoss: finite, margin: finite, fees: finite}),
	),
	oldestLeg: v.exactOptional(v.strictObject({right, strike: finite, seconds: finite})),
	reasons: v.array(ruleReason),
	funnel: v.strictObject({
		examined: finite,
		survived: finite,
		rejected: v.array(v.strictObject({...rejection, count: finite})),
	}),
	missing: v.exactOptional(v.array(v.strictObject({right, from: finite, to: finite}))),
	alternatives: v.array(v.strictObject({legs, limit: finite, ...rejection})),
});

const sleeveAdvice = v.strictObject({
	id: sleeve,
	state: v.picklist(['priced', 'theoretical', 'unavailable', 'unknown']),
	days: v.exactOptional(finite),
	root: v.exactOptional(word),
	expiry: v.exactOptional(date),
	forward: v.exactOptional(finite),
	right: v.exactOptional(right),
	strike: v.exactOptional(finite),
	delta: v.exactOptional(finite),
	volatility: v.exactOptional(finite),
	have: finite,
	want: v.exactOptional(finite),
	buy: v.exactOptional(finite),
	unitPrice: v.exactOptional(finite),
	priceBasis: v.exactOptional(v.picklist(['ask', 'theoretical'])),
	cost: v.exactOptional(finite),
	costPerDay: v.exactOptional(finite),
	gainAtStress: v.exactOptional(finite),
	rollAtDays: finite,
	reasons: v.array(ruleReason),
});

const trigger = v.strictObject({
	id: word,
	state: ruleState,
	layer,
	measured: v.exactOptional(finite),
	limit: v.exactOptional(finite),
	baseRate: v.exactOptional(finite),
	anyDay: v.exactOptional(finite),
});

const hedge: v.GenericSchema<HedgeAdvice> = v.strictObject({
	state: v.picklist(['known', 'unknown']),
	lacking,
	layer,
	triggers: v.array(trigger),
	sleeves: v.array(sleeveAdvice),
	base: v.exactOptional(
		v.strictObject({
			amount: finite,
			basis: v.picklist(['typed', 'account', 'open-positions', 'one-condor']),
		}),
	),
	budget: v.exactOptional(
		v.strictObject({
			month: finite,
			year: finite,
			used: finite,
			binding: v.picklist(['target', 'month', 'year', 'none']),
		}),
	),
	coverage: v.exactOptional(
		v.strictObject({
			atStress: finite,
			stress: finite,
			ofBase: finite,
			target: finite,
			upside: v.literal('none'),
		}),
	),
	cost: v.exactOptional(v.strictObject({total: finite, perDay: finite, uneconomic: v.boolean()})),
});

/** The whole answer of the engine, as it crosses contexts and is stored. */
export const suggestionSchema: v.GenericSchema<Suggestion> = v.strictObject({
	schema: v.literal(1),
	asOf: v.pipe(v.string(), v.isoTimestamp()),
	ruleSet: v.strictObject({id: word, version: word, hash: textUpTo(64)}),
	playbook: v.picklist(['1dte', 'managed']),
	tier,
	verdict,
	actions: v.array(action),
	chain: v.strictObject({
		symbol: word,
		price: v.exactOptional(finite),
		source: sourceSchema,
		quality: qualitySchema,
		settled: finite,
		expirations: v.array(expiration),
	}),
	session: v.picklist(['regular', 'thin', 'closed']),
	vix: v.exactOptional(v.strictObject({value: finite, source: inputSource})),
	gates: v.array(gate),
	condors: v.array(condor),
	hedge,
});
