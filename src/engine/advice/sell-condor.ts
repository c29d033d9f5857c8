import type {Action, CondorAdvice, CondorLegs, Leg} from '../model';
import type {MayType} from './may-type';
import {condorTicket} from './ticket';

type Series = {readonly root: string; readonly expiry: string};

/**
 * To sell the condor at its limit credit. Without a number of contracts there is no quantity and no
 * ticket; without legs there is no action.
 */
export function sellCondor(
	{tier, root, expiry, legs, contracts, credit}: CondorAdvice,
	mayType: MayType,
): readonly Omit<Action, 'order'>[] {
	if (root === undefined || expiry === undefined || legs === undefined) {
		return [];
	}
	const series = {root, expiry};
	const limit = mayType(series) ? credit?.limit : undefined;
	const quantity = contracts === undefined ? {} : {quantity: contracts};
	const ticket =
		limit === undefined || contracts === undefined
			? {}
			: {ticket: condorTicket(series, legs, contracts, limit)};
	return [
		{
			kind: 'sell-condor',
			legs: legsOf(series, legs),
			...quantity,
			...(limit === undefined ? {} : {limit}),
			rule: 'I-12',
			ifNothing: 'no-position',
			tier,
			...ticket,
		},
	];
}

function legsOf(
	series: Series,
	{longPut, shortPut, shortCall, longCall}: CondorLegs,
): readonly Leg[] {
	return [
		{...series, right: 'put', strike: longPut, ratio: 1},
		{...series, right: 'put', strike: shortPut, ratio: -1},
		{...series, right: 'call', strike: shortCall, ratio: -1},
		{...series, right: 'call', strike: longCall, ratio: 1},
	];
}
