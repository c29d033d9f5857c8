import {type Draft, type Quality, type QualityReason, snapshotFrom} from '../engine';
import type {Desk, Look, Reading, Settings} from '../shared';
import {advise, isSuitable} from './advise';
import * as store from './store';

/** The desk: takes what pages show and what the user types, and keeps what follows. */
export type DeskKeeper = {
	readonly read: () => Promise<Desk>;
	readonly takeLook: (look: Look, settings: Settings) => Promise<Desk>;
	readonly takeVix: (value: number, settings: Settings) => Promise<Desk>;
	/** Works everything out anew, for instance under changed settings. */
	readonly renew: (settings: Settings) => Promise<Desk>;
};

/** Two pages may report at once, so each change waits for the one before it. */
export function createDesk(now: () => Date): DeskKeeper {
	let turn: Promise<unknown> = Promise.resolve();

	function change(settings: Settings, alter: (desk: Desk, at: number) => Promise<Desk>) {
		const work = async () => {
			const at = now().getTime();
			const altered = await alter(await store.readDesk(), at);
			const desk = await withSuggestion(altered, settings, at);
			await store.writeDesk(desk);
			return desk;
		};
		const done = turn.then(work, work);
		turn = done;
		return done;
	}

	return {
		read: store.readDesk,
		takeLook: (look, settings) => change(settings, (desk, at) => place(desk, look, at)),
		takeVix: (value, settings) =>
			change(settings, async (desk, at) => ({...desk, typedVix: {value, at}})),
		renew: (settings) => change(settings, async (desk) => desk),
	};
}

async function place(desk: Desk, look: Look, at: number): Promise<Desk> {
	if (look.kind === 'none') {
		return {...desk, nothing: {site: look.site, problem: look.problem, at}};
	}
	const {nothing: _nothing, ...rest} = desk;
	const {draft, pulseAt} = look;
	const slot = draft.underlying.symbol === 'VIX' ? 'vix' : 'main';
	const reading = readingOf(draft, pulseAt, at);
	await (reading.quality.state === 'refused'
		? store.dropDraft(slot)
		: store.writeDraft(slot, draft));
	return {...rest, [slot]: reading};
}

function readingOf(draft: Draft, pulseAt: number, seenAt: number): Reading {
	const {source, underlying, expirations} = draft;
	const snapshot = snapshotFrom(draft);
	const quality: Quality = snapshot.ok ? snapshot.value.quality : {state: 'refused', reasons: []};
	return {
		symbol: underlying.symbol,
		site: source.name,
		rows: expirations.reduce((sum, {rows}) => sum + rows.length, 0),
		expirations: expirations.length,
		seenAt,
		// A page's clock is this machine's clock; nothing changed later than it was seen.
		pulseAt: Math.min(pulseAt, seenAt),
		...(source.delayMinutes !== undefined && {delayMinutes: source.delayMinutes}),
		...(source.synthetic && {synthetic: source.synthetic}),
		quality: {...quality, reasons: quality.reasons.map(withFewStrikes)},
		...(!snapshot.ok && {broken: snapshot.failure.code}),
		...(underlying.symbol !== 'VIX' && !isSuitable(draft) && {unsuitable: true as const}),
	};
}

/** A few strikes are enough to find the place. */
function withFewStrikes(reason: QualityReason): QualityReason {
	return reason.strikes ? {...reason, strikes: reason.strikes.slice(0, 5)} : reason;
}

async function withSuggestion(desk: Desk, settings: Settings, at: number): Promise<Desk> {
	const {suggestion: _old, ...rest} = desk;
	const main = desk.main && (await store.readDraft('main'));
	const vix = desk.vix && (await store.readDraft('vix'));
	const suggestion = advise({desk, main, vix, settings}, at);
	return suggestion ? {...rest, suggestion} : rest;
}
