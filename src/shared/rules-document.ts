import * as v from 'valibot';
import type {RulesDocument} from '../engine';
import {finiteSchema, textUpTo} from './chain';

const value = v.union([finiteSchema, v.boolean(), textUpTo(40)]);

const parameterSchema = v.strictObject({
	unit: v.picklist([
		'delta',
		'days',
		'points',
		'fraction',
		'contracts',
		'multiple',
		'usd',
		'minutes',
		'count',
		'vix-points',
		'choice',
		'switch',
	]),
	value,
	default: value,
	range: v.exactOptional(v.strictTuple([finiteSchema, finiteSchema])),
	choices: v.exactOptional(v.array(textUpTo(40))),
});

/** The rule set in force with its provenance, as pages show it. */
export const rulesDocumentSchema: v.GenericSchema<RulesDocument> = v.strictObject({
	schema: v.literal(1),
	id: textUpTo(40),
	version: textUpTo(40),
	hash: textUpTo(64),
	rules: v.array(
		v.strictObject({
			id: textUpTo(40),
			formula: textUpTo(300),
			sources: v.array(textUpTo(120)),
			disputed: v.boolean(),
			note: v.exactOptional(textUpTo(300)),
			parameters: v.record(textUpTo(60), parameterSchema),
		}),
	),
});
