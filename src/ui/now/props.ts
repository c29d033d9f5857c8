import type {ComponentChildren} from 'preact';
import type {Action, Suggestion} from '../../engine/model';
import type {FreshnessLike, ReadingLike} from './reading';

export type NowProps = {
	readonly suggestion: Suggestion | undefined;
	readonly main: ReadingLike | undefined;
	readonly vix: ReadingLike | undefined;
	readonly freshness: FreshnessLike | undefined;
	/** UTC milliseconds. */
	readonly now: number;
	readonly canCopy: boolean;
	/** Without it there is no button to copy with. */
	readonly onCopy?: ((action: Action) => void) | undefined;
	/** The ticket that was copied last. */
	readonly copied?: string | undefined;
	/** Only what is needed at a glance: no other tiers, no reasons. */
	readonly glance?: boolean | undefined;
	/** Whether the reasons stand open. */
	readonly open?: boolean | undefined;
	/** What the surface asks for, below verdict and actions. */
	readonly children?: ComponentChildren;
};
