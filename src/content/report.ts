import {type Desk, send} from '../shared';
import type {Sight} from './watch';

/** The shortest time between two reports of one chain. */
const PAUSE_MS = 1900;

/** Tells the background what the page shows, and brings back what follows. */
export type Reporter = {
	/** Reports a sight; `urgent` does not wait for the pause. */
	readonly report: (sight: Sight, urgent: boolean) => Promise<void>;
};

/**
 * A page that ticks twenty times a second still sends at most one report of each chain in two
 * seconds. Only one is on its way at a time; what comes meanwhile is told by the next look.
 */
export function createReporter({
	now,
	onDesk,
}: {
	readonly now: () => number;
	readonly onDesk: (desk: Desk) => void;
}): Reporter {
	const sentAt = new Map<string, number>();
	let busy = false;

	async function tell(look: Parameters<typeof send<'reportLook'>>[1]): Promise<void> {
		const desk = await send('reportLook', look);
		if (desk.ok) {
			onDesk(desk.value);
		}
	}

	return {
		async report({chains, problem = 'no-grid'}, urgent) {
			if (busy) {
				return;
			}
			busy = true;
			try {
				if (chains.length === 0 && urgent) {
					await tell({kind: 'none', site: location.host.slice(0, 260), problem});
				}
				for (const {draft, pulseAt} of chains) {
					const {symbol} = draft.underlying;
					if (urgent || now() - (sentAt.get(symbol) ?? 0) >= PAUSE_MS) {
						sentAt.set(symbol, now());
						await tell({kind: 'chain', draft, pulseAt});
					}
				}
			} finally {
				busy = false;
			}
		},
	};
}
