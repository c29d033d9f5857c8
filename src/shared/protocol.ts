import * as v from 'valibot';
import type {Result} from '../engine';
import {deskSchema, lookSchema, typedVixSchema} from './desk';
import {entrySchema} from './diagnostics';
import type {Failure} from './failure';
import {rulesDocumentSchema} from './rules-document';
import {
	SETTINGS_FILE_CHARACTERS,
	settingsChangeSchema,
	settingsSchema,
	themeSchema,
} from './settings';

const nothing = v.null();
const session = v.pipe(v.string(), v.uuid());
const wholeNumber = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Who may ask: a script inside a web page, or only the extension's own pages. */
export type Role = 'content' | 'page';

type Request = {
	readonly from: readonly Role[];
	readonly payload: v.GenericSchema;
	readonly reply: v.GenericSchema;
};

/**
 * Every question one part of the extension may ask the background.
 *
 * Both ends read this table, so a name, its payload and its reply cannot disagree. Payloads and
 * replies are JSON: one browser sends messages as JSON text, the other as structured clones.
 */
export const requests = {
	/** The colours alone: all of the settings that a script in a web page may know. */
	readTheme: {from: ['content', 'page'], payload: nothing, reply: themeSchema},
	/** The settings in force. */
	readSettings: {from: ['page'], payload: nothing, reply: settingsSchema},
	/** Changes some settings; answers with all of them. */
	changeSettings: {from: ['page'], payload: settingsChangeSchema, reply: settingsSchema},
	/** Replaces the settings with the text of an exported file; a text that is refused changes nothing. */
	importSettings: {
		from: ['page'],
		payload: v.pipe(v.string(), v.maxLength(4 * SETTINGS_FILE_CHARACTERS)),
		reply: settingsSchema,
	},
	/** Puts the defaults back. */
	resetSettings: {from: ['page'], payload: nothing, reply: settingsSchema},
	/** The rules in force under the settings, each with its provenance. */
	readRules: {from: ['page'], payload: nothing, reply: rulesDocumentSchema},
	/** Brings what is drawn to the page that asks: its script has found a chain there. */
	bringOverlay: {from: ['content'], payload: nothing, reply: nothing},
	/** What a page's script saw; answers with what follows from it. */
	reportLook: {from: ['content'], payload: lookSchema, reply: deskSchema},
	/** What is known and what follows from it, as stored. */
	readDesk: {from: ['page'], payload: nothing, reply: deskSchema},
	/** Takes the VIX as the user typed it; good for half an hour. */
	typeVix: {from: ['page'], payload: v.strictObject({value: typedVixSchema}), reply: deskSchema},
	/** The local diagnostics, oldest first. */
	readDiagnostics: {from: ['page'], payload: nothing, reply: v.array(entrySchema)},
	/** Empties the local diagnostics. */
	clearDiagnostics: {from: ['page'], payload: nothing, reply: nothing},
	/** Ends a connection check: how many of its numbered reports are stored. They are then removed. */
	finishCheck: {from: ['page'], payload: session, reply: wholeNumber},
} as const satisfies Record<string, Request>;

export type RequestName = keyof typeof requests;
export type Payload<Name extends RequestName> = v.InferOutput<(typeof requests)[Name]['payload']>;
export type Reply<Name extends RequestName> = v.InferOutput<(typeof requests)[Name]['reply']>;

/** Where a request came from, by the browser's own word. */
export type Origin = {readonly tabId?: number | undefined};

export type Handlers = {
	readonly [Name in RequestName]: (
		payload: Payload<Name>,
		origin: Origin,
	) => Promise<Result<Reply<Name>, Failure>>;
};

/** The name of the port on which reports travel. */
export const REPORTS_PORT = 'reports';

const reportSchema = v.variant('kind', [
	v.strictObject({kind: v.literal('diagnostic'), entry: entrySchema}),
	v.strictObject({kind: v.literal('check')}),
]);

/** Something the background must keep: it is sent until it is acknowledged. */
export type Report = v.InferOutput<typeof reportSchema>;

/** A report on its way: the sending script and its running number make it recognisable when it comes twice. */
export const reportFrameSchema = v.strictObject({
	session,
	number: wholeNumber,
	report: reportSchema,
});

export type ReportFrame = v.InferOutput<typeof reportFrameSchema>;

/** Said only when the report is on disk. `start` differs for every start of the background. */
const acknowledgementSchema = v.strictObject({
	acknowledged: wholeNumber,
	start: v.pipe(v.string(), v.uuid()),
});

export type Acknowledgement = v.InferOutput<typeof acknowledgementSchema>;

/** What the background says to a report: kept, or refused for good because of its shape. */
export const reportAnswerSchema = v.union([
	acknowledgementSchema,
	v.strictObject({refused: wholeNumber}),
]);

export type ReportAnswer = v.InferOutput<typeof reportAnswerSchema>;

/** The number of a frame whose rest cannot be read. */
export const numberedSchema = v.looseObject({number: wholeNumber});
