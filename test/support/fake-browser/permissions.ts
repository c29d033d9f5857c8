import manifest from '../../../manifest.json' with {type: 'json'};
import {createEvent} from './event';
import {covers, requirePatterns} from './patterns';

type Origins = {readonly origins?: readonly string[]};

/** Host permissions, granted and taken back one pattern at a time. */
export function createPermissions() {
	const onAdded = createEvent<[change: {origins: string[]}]>();
	const onRemoved = createEvent<[change: {origins: string[]}]>();
	const granted = new Set<string>();
	let willing = true;

	const isOffered = (origin: string) =>
		manifest.optional_host_permissions.some((pattern) =>
			covers(pattern, origin.replace(/\*$/, '')),
		);

	return {
		onAdded,
		onRemoved,
		async contains({origins = []}: Origins): Promise<boolean> {
			requirePatterns(origins);
			return origins.every((origin) => granted.has(origin));
		},
		async getAll(): Promise<{origins: string[]; permissions: string[]}> {
			return {origins: [...granted], permissions: [...manifest.permissions]};
		},
		async request({origins = []}: Origins): Promise<boolean> {
			requirePatterns(origins);
			if (!origins.every(isOffered)) {
				throw new Error('Only permissions specified in the manifest may be requested.');
			}
			if (willing) {
				const added = origins.filter((origin) => !granted.has(origin));
				for (const origin of added) {
					granted.add(origin);
				}
				if (added.length > 0) {
					onAdded.emit({origins: added});
				}
			}
			return willing;
		},
		async remove({origins = []}: Origins): Promise<boolean> {
			requirePatterns(origins);
			const removed = origins.filter((origin) => granted.delete(origin));
			if (removed.length > 0) {
				onRemoved.emit({origins: removed});
			}
			return removed.length > 0;
		},
		/** The user says no to every question from now on. */
		decline(): void {
			willing = false;
		},
		reset(): void {
			onAdded.clear();
			onRemoved.clear();
			granted.clear();
			willing = true;
		},
	};
}
