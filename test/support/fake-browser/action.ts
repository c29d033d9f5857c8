/** The toolbar button: what it says on each tab. */
export function createAction() {
	const badges = new Map<number, string>();
	return {
		badges,
		async setBadgeText({tabId, text}: {tabId: number; text: string}): Promise<void> {
			badges.set(tabId, text);
		},
		async setBadgeBackgroundColor(_details: {tabId: number; color: string}): Promise<void> {},
		reset(): void {
			badges.clear();
		},
	};
}
