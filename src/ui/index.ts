export {Button} from './Button';
export {
	formatAge,
	formatCents,
	formatClock,
	formatDate,
	formatDays,
	formatDelta,
	formatEm,
	formatExpiry,
	formatPercent,
	formatPoints,
	formatPrice,
	formatStrike,
	formatUsd,
	newYorkDate,
} from './format';
export {Mark} from './Mark';
export {applyTheme, mount} from './mount';
export {Notice} from './Notice';
export * from './now';
export {Section} from './Section';
export {type Copying, useCopy} from './use-copy';
export {usePolled} from './use-polled';
export {type Translate, useWords, WordsContext} from './words';
