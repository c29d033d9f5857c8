import type {SleeveName, TierName} from '../../engine/model';
import type {Translate} from '../words';

export function tierWord(tier: TierName, t: Translate): string {
	switch (tier) {
		case 'conservative':
			return t('nowTierConservative');
		case 'balanced':
			return t('nowTierBalanced');
		case 'aggressive':
			return t('nowTierAggressive');
	}
}

export function sleeveWord(sleeve: SleeveName, t: Translate): string {
	switch (sleeve) {
		case 'near':
			return t('hedgeNear');
		case 'mid':
			return t('hedgeMid');
		case 'far':
			return t('hedgeFar');
	}
}
