import type {Action, SleeveAdvice} from '../model';
import type {RuleValues} from '../rules';
import type {MayType} from './may-type';
import {callTicket} from './ticket';

/**
 * To buy what the budget allows of one sleeve now, at the ask. Nothing for a sleeve without a listed
 * contract: a theoretical price is never an order.
 */
export function buyHedge(
	{id, root, expiry, strike, buy = 0, unitPrice}: SleeveAdvice,
	values: RuleValues,
	mayType: MayType,
): readonly Omit<Action, 'order'>[] {
	if (root === undefined || expiry === undefined || strike === undefined || buy === 0) {
		return [];
	}
	const order =
		unitPrice !== undefined && mayType({root, expiry})
			? {limit: -unitPrice, ticket: callTicket({root, expiry}, strike, buy, unitPrice)}
			: {};
	return [
		{
			kind: 'buy-hedge',
			legs: [{root, expiry, right: 'call', strike, ratio: 1}],
			quantity: buy,
			...order,
			rule: values['H-05'].sizing === 'stress' ? 'H-05' : 'H-06',
			ifNothing: 'less-hedge',
			sleeve: id,
		},
	];
}
