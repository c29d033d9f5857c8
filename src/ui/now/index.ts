export {Actions} from './Actions';
export {actionNotes, actionWords, contractWords, elseWords} from './action-words';
export {Clocks} from './Clocks';
export {CondorFigures, type CreditUse} from './CondorFigures';
export {CopyingNow} from './CopyingNow';
export {FreshnessPill, FreshnessShape} from './FreshnessPill';
export {findCondor, findExpiration, findSleeve, lacks} from './find';
export {HedgeTable} from './HedgeTable';
export {askWords, inputWords} from './lacking-words';
export {Now} from './Now';
export type {NowProps} from './props';
export {qualityWords} from './quality-words';
export {Reasons} from './Reasons';
export {
	type FreshnessLike,
	hedgeHolds,
	isWithdrawn,
	quoteAge,
	type ReadingLike,
	stillness,
} from './reading';
export {limitWords, measuredWords, reasonWords, ruleWords} from './reason-words';
export {Sign} from './Sign';
export {Stops} from './Stops';
export {Strikes} from './Strikes';
export {TierSwitch} from './TierSwitch';
export {TopLine} from './TopLine';
export {tierWord} from './tier-words';
export {VerdictLine} from './VerdictLine';
export {describeVerdict, type Moment, type VerdictWords} from './verdict-words';
