import {type Desk, t} from '../shared';

/** Why the page gave no chain, and what to do there. */
export function problemWords({problem, site}: NonNullable<Desk['nothing']>): string {
	switch (problem) {
		case 'no-grid':
			return t('popupNoGrid', {site});
		case 'no-strikes':
			return t('popupNoStrikes', {site});
		case 'no-bid-or-ask':
			return t('popupNoBidOrAsk', {site});
		case 'no-side':
			return t('popupNoSide', {site});
		case 'no-expiry':
			return t('popupNoExpiry', {site});
		case 'no-root':
			return t('popupNoRoot', {site});
		case 'mixed-locale':
			return t('popupMixedLocale', {site});
		case 'unreadable-cell':
			return t('popupUnreadableCell', {site});
		case 'empty-grid':
			return t('popupEmptyGrid', {site});
	}
}
