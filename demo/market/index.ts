export {addDays, daysBetween} from './dates';
export {type Levels, OPENING, walk} from './levels';
export {
	CONDOR_TENOR,
	HEDGE_TENORS,
	type Listing,
	listSpx,
	listVix,
	nearestTo,
	type Product,
} from './listing';
export {type DemoQuote, lastOf, openInterestOf, quoteOf, type Side} from './quotes';
export {type Curve, curveOf} from './smile';
export {strikesOf} from './strikes';
