import type {CondorAdvice, HedgeAdvice, SleeveAdvice} from '../../engine/model';
import {formatDate, formatDays, formatStrike, formatUsd} from '../format';
import {type Translate, useWords} from '../words';
import {costToBuy} from './dollars';
import {HedgeSummary, HedgeTotal} from './HedgeSummary';
import {inputWords} from './lacking-words';
import {sleeveWord} from './tier-words';

/** The VIX hedge by sleeve: what is there, what is wanted, what to buy now, and what it costs. */
export function HedgeTable({
	hedge,
	condor,
	now,
}: {
	readonly hedge: HedgeAdvice;
	/** The condor whose credit the carry stands beside; none when its advice is withdrawn. */
	readonly condor: CondorAdvice | undefined;
	readonly now: number;
}) {
	const t = useWords();
	return (
		<>
			<table class="now-table">
				<thead>
					<tr>
						<th class="now-hedge">{t('hedgeTitle')}</th>
						<th class="now-number">{t('hedgeHave')}</th>
						<th class="now-number">{t('hedgeWant')}</th>
						<th class="now-number">{t('hedgeBuy')}</th>
						<th class="now-number">{t('hedgeCost')}</th>
					</tr>
				</thead>
				<tbody>
					{hedge.sleeves.map((sleeve) => (
						<SleeveRow key={sleeve.id} sleeve={sleeve} now={now} />
					))}
				</tbody>
				<HedgeTotal hedge={hedge} condor={condor} />
			</table>
			{hedge.state === 'unknown' && (
				<p class="now-lacking">
					<span class="now-question" aria-hidden="true">
						?
					</span>
					<span>{hedgeLacks(hedge, t)}</span>
				</p>
			)}
			<HedgeSummary hedge={hedge} />
		</>
	);
}

function hedgeLacks({lacking}: HedgeAdvice, t: Translate): string {
	return lacking.length === 0
		? t('hedgeUnknown')
		: lacking.map((input) => inputWords(input, t)).join(' · ');
}

function SleeveRow({sleeve, now}: {readonly sleeve: SleeveAdvice; readonly now: number}) {
	const t = useWords();
	const isPriced = sleeve.state === 'priced' || sleeve.state === 'theoretical';
	return (
		<tr>
			<td>
				<span class="now-whole">{sleeveName(sleeve, now, t)}</span>
				{sleeve.state === 'theoretical' && <span class="now-tag">{t('hedgeTheoretical')}</span>}
			</td>
			<td class="now-number">{sleeve.have}</td>
			{isPriced ? (
				<>
					<td class="now-number">{sleeve.want ?? '?'}</td>
					<td class="now-number">
						<strong>{sleeve.buy === 0 ? '—' : (sleeve.buy ?? '?')}</strong>
					</td>
					<td class="now-number">{costWords(sleeve)}</td>
				</>
			) : (
				<td class="now-number now-soft" colSpan={3}>
					{sleeve.state === 'unavailable' ? t('hedgeUnavailable') : t('hedgeSleeveUnknown')}
				</td>
			)}
		</tr>
	);
}

function costWords(sleeve: SleeveAdvice): string {
	const cost = costToBuy(sleeve);
	if (cost === undefined) {
		return '?';
	}
	return cost === 0 ? '—' : formatUsd(cost);
}

/** `Near 26 d · 16 Dec 25 C`, as far as it is known. */
function sleeveName(
	{id, days, expiry, strike, right}: SleeveAdvice,
	now: number,
	t: Translate,
): string {
	const contract = [
		...(expiry === undefined ? [] : [formatDate(expiry, now)]),
		...(strike === undefined ? [] : [formatStrike(strike), right === 'put' ? 'P' : 'C']),
	].join(' ');
	const sleeve = [sleeveWord(id, t), ...(days === undefined ? [] : [formatDays(days)])].join(' ');
	return contract === '' ? sleeve : `${sleeve} · ${contract}`;
}
