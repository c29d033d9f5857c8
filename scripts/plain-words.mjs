import {chosenCondor, DEMO_ACCOUNT} from './browsers/visit.mjs';

/**
 * A suggestion as somebody would say it who reads it off the screen.
 *
 * @param {any} suggestion
 * @returns {string}
 */
export function inPlainWords(suggestion) {
	return [
		`${verdictWords(suggestion.verdict)}, ${vixWords(suggestion.vix)}.`,
		condorWords(chosenCondor(suggestion)),
		...suggestion.hedge.sleeves.map(sleeveWords),
		`The quotes are ${suggestion.chain.source.synthetic ? 'synthetic' : 'of the page'}; the account of ${dollars(DEMO_ACCOUNT)} is made up for the demonstration.`,
	].join('\n');
}

/** @param {any} verdict */
function verdictWords({state, contracts, reason, lacking}) {
	switch (state) {
		case 'enter':
			return `Enter ${contracts}`;
		case 'cannot-tell':
			return `Cannot tell: ${lacking.join(' and ')} unknown`;
		default:
			return `${state === 'wait' ? 'Wait' : 'Manage'}: ${reason}`;
	}
}

/** @param {{value: number} | undefined} vix */
const vixWords = (vix) => (vix ? `VIX ${vix.value.toFixed(2)}` : 'VIX unknown');

/** @param {any} condor */
function condorWords(condor) {
	if (!condor?.legs) {
		return `No condor: ${condor?.state ?? 'none'}.`;
	}
	const {root, expiry, legs, credit, maxLoss, total} = condor;
	const strikes = [legs.longPut, legs.shortPut, legs.shortCall, legs.longCall].join('/');
	const money = credit
		? ` at limit ${credit.limit.toFixed(2)} (mid ${credit.mid.toFixed(2)}, natural ${credit.natural.toFixed(2)})`
		: '';
	return `Iron condor ${root} ${expiry} ${strikes}${money}, maximum loss ${dollars(total?.maxLoss ?? maxLoss)}.`;
}

/** @param {any} sleeve */
function sleeveWords({id, root, expiry, strike, want, buy, unitPrice, state}) {
	return strike === undefined
		? `Hedge, ${id}: ${state}.`
		: `Hedge, ${id}: want ${want ?? 'unknown'}, buy ${buy ?? 'unknown'} ${root} ${expiry} ${strike} call at ${unitPrice.toFixed(2)}.`;
}

/** @param {number} amount */
const dollars = (amount) => `$${Math.round(amount).toLocaleString('en-US')}`;
