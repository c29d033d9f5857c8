import * as v from 'valibot';
import type {Draft} from '../../engine';
import {browser, type Desk, deskSchema, draftSchema, EMPTY_DESK} from '../../shared';

/** Which chain of the desk: the one the condor stands on, or the VIX chain of the hedge. */
export type Slot = 'main' | 'vix';

const DESK = 'desk';
const DRAFTS = {main: 'draft-main', vix: 'draft-vix'} as const;

/**
 * What was read lives in the browser's memory only, and ends with it: no archive of quotes is kept.
 * A record of another shape counts as nothing read.
 */
export async function readDesk(): Promise<Desk> {
	const record = (await browser.storage.session.get(DESK))[DESK];
	const desk = v.safeParse(deskSchema, record);
	return desk.success ? desk.output : EMPTY_DESK;
}

export async function writeDesk(desk: Desk): Promise<void> {
	await browser.storage.session.set({[DESK]: desk});
}

/** The last rows of a slot. */
export async function readDraft(slot: Slot): Promise<Draft | undefined> {
	const key = DRAFTS[slot];
	const draft = v.safeParse(draftSchema, (await browser.storage.session.get(key))[key]);
	return draft.success ? draft.output : undefined;
}

export async function writeDraft(slot: Slot, draft: Draft): Promise<void> {
	await browser.storage.session.set({[DRAFTS[slot]]: draft});
}

/** Forgets the rows of a slot: what was refused is not kept, and what it replaced no longer stands. */
export async function dropDraft(slot: Slot): Promise<void> {
	await browser.storage.session.remove(DRAFTS[slot]);
}
