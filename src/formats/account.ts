import type {Result} from '../engine/model';
import {parseBoundedJson, SETTINGS_LIMITS} from './bounded-json';
import type {DocumentFailure, FieldFailure} from './failure';
import {
	ANY_PRICE,
	invalid,
	isObject,
	POSITIVE,
	readNumberField,
	readOptionalNumber,
	readSchema,
	within,
} from './fields';

/** What the trader's account allows, in US dollars; fees per contract and leg. */
export type AccountDocument = {
	readonly netLiquidation: number;
	readonly buyingPower?: number;
	readonly exposure?: number;
	readonly fees?: {readonly perLeg: number};
};

/** Reads an account file: `{"schema": 1, "netLiquidation": …}`, the rest optional. */
export function parseAccount(text: string): Result<AccountDocument, DocumentFailure> {
	const parsed = parseBoundedJson(text, SETTINGS_LIMITS);
	if (!parsed.ok) {
		return parsed;
	}
	const document = readSchema(parsed.value);
	if (!document.ok) {
		return document;
	}
	const netLiquidation = readNumberField(document.value, 'netLiquidation', POSITIVE);
	if (!netLiquidation.ok) {
		return netLiquidation;
	}
	const buyingPower = readOptionalNumber(document.value, 'buyingPower', ANY_PRICE);
	if (!buyingPower.ok) {
		return buyingPower;
	}
	const exposure = readOptionalNumber(document.value, 'exposure', ANY_PRICE);
	if (!exposure.ok) {
		return exposure;
	}
	const fees = within('fees', readFees(document.value['fees']));
	if (!fees.ok) {
		return fees;
	}
	return {
		ok: true,
		value: {
			netLiquidation: netLiquidation.value,
			...(buyingPower.value === undefined ? {} : {buyingPower: buyingPower.value}),
			...(exposure.value === undefined ? {} : {exposure: exposure.value}),
			...(fees.value === undefined ? {} : {fees: fees.value}),
		},
	};
}

function readFees(value: unknown): Result<{readonly perLeg: number} | undefined, FieldFailure> {
	if (value === undefined) {
		return {ok: true, value};
	}
	if (!isObject(value)) {
		return invalid('', 'an object', value);
	}
	const perLeg = readNumberField(value, 'perLeg', ANY_PRICE);
	return perLeg.ok ? {ok: true, value: {perLeg: perLeg.value}} : perLeg;
}
