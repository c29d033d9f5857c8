import type {CondorAdvice, HedgeAdvice} from '../../engine/model';
import {formatPercent, formatStrike, formatUsd} from '../format';
import {type Translate, useWords} from '../words';
import {costToBuy, creditPerDay} from './dollars';

/** The last row of the table: what the hedge costs a day beside what the condor earns a day; the total. */
export function HedgeTotal({
	hedge: {cost, sleeves},
	condor,
}: {
	readonly hedge: HedgeAdvice;
	readonly condor: CondorAdvice | undefined;
}) {
	const t = useWords();
	const toBuy = sleeves.filter(({want}) => want !== undefined).map(costToBuy);
	const sum = toBuy.reduce(
		(total, one) => (total === undefined || one === undefined ? undefined : total + one),
		0,
	);
	return cost === undefined ? null : (
		<tfoot>
			<tr>
				<td class="now-soft" colSpan={4}>
					{carryWords(cost.perDay, condor, t)}
				</td>
				<td class="now-number" title={t('hedgeTotal')}>
					<strong>{sum === undefined ? '?' : formatUsd(sum)}</strong>
				</td>
			</tr>
		</tfoot>
	);
}

function carryWords(perDay: number, condor: CondorAdvice | undefined, t: Translate): string {
	const carry = formatUsd(perDay);
	const credit = condor && creditPerDay(condor);
	if (credit === undefined || condor === undefined) {
		return t('hedgeCarry', {carry});
	}
	return condor.contracts === undefined
		? t('hedgeCarryBesideOne', {carry, credit: formatUsd(credit)})
		: t('hedgeCarryBeside', {carry, count: condor.contracts, credit: formatUsd(credit)});
}

/** What the hedge may return, on what it is sized, and what is left to spend. */
export function HedgeSummary({
	hedge: {cost, coverage, base, budget, sleeves},
}: {
	readonly hedge: HedgeAdvice;
}) {
	const t = useWords();
	const isTheoretical = sleeves.some(({state}) => state === 'theoretical');
	const sentences = [
		...(coverage === undefined
			? []
			: [
					t('hedgeReturns', {
						share: formatPercent(coverage.ofBase),
						stress: formatStrike(coverage.stress),
					}),
				]),
		...(cost === undefined ? [] : [t('hedgeWhole', {cost: formatUsd(cost.total)})]),
		...(isTheoretical ? [t('hedgeAllTheoretical')] : []),
		...(base === undefined ? [] : [baseWords(base, t)]),
		...(budget === undefined
			? []
			: [
					t('hedgeBudget', {
						left: formatUsd(Math.max(0, budget.month - budget.used)),
						month: formatUsd(budget.month),
					}),
				]),
		...(cost?.uneconomic ? [t('hedgeUneconomic')] : []),
	];
	return sentences.length === 0 ? null : <p class="now-note">{sentences.join(' ')}</p>;
}

function baseWords({amount, basis}: NonNullable<HedgeAdvice['base']>, t: Translate): string {
	const base = formatUsd(amount);
	switch (basis) {
		case 'typed':
			return t('hedgeBaseTyped', {base});
		case 'account':
			return t('hedgeBaseAccount', {base});
		case 'open-positions':
			return t('hedgeBaseOpen', {base});
		case 'one-condor':
			return t('hedgeBaseOne', {base});
	}
}
