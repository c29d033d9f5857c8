import {t} from '../../shared';
import {Button} from '../../ui';
import {typed} from './field';
import type {Rules} from './use-rules';

/** The account's size, typed by hand and never read from a page. Without it figures are per one contract. */
export function Account({rules}: {readonly rules: Rules}) {
	const {account} = rules.settings;
	return (
		<div class={account ? 'control changed' : 'control'}>
			<label for="account">{t('essentialAccount')}</label>
			<input
				id="account"
				type="text"
				inputMode="decimal"
				value={account ? String(account.netLiquidation) : ''}
				onChange={({currentTarget}) => {
					const text = currentTarget.value.replace(/[$,\s]/g, '');
					const netLiquidation = typed(text, 'usd');
					// Anything that is no amount is refused by name, and the field keeps what is in force.
					void rules.change({
						account: text === '' ? null : {...account, netLiquidation: netLiquidation ?? 0},
					});
				}}
			/>
			<span class="soft">$</span>
			<p class="hint">{t('essentialAccountHint')}</p>
			{account && (
				<Button onClick={() => void rules.change({account: null})}>
					{t('essentialAccountForget')}
				</Button>
			)}
		</div>
	);
}
