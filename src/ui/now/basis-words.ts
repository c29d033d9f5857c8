import type {Translate} from '../words';

/** What a probability or an expectation rests on. */
export function basisWords(basis: string, t: Translate): string {
	switch (basis) {
		case 'smile':
			return t('nowBasisSmile');
		case 'barrier, smile volatility':
			return t('nowBasisBarrier');
		case 'realised-volatility':
			return t('nowBasisRealised');
		default:
			return basis;
	}
}
