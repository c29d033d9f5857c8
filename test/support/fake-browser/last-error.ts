/** The browser's last error: set while a listener runs, and logged when the listener did not read it. */
export function createErrors() {
	let current: {message: string} | undefined;
	let read = false;
	let unread: string[] = [];
	return {
		last(): {message: string} | undefined {
			read = true;
			return current;
		},
		during(message: string | null, work: () => void): void {
			current = message === null ? undefined : {message};
			read = false;
			work();
			if (message !== null && !read) {
				unread.push(message);
			}
			current = undefined;
		},
		/** What a real browser would have logged. */
		unread: () => unread,
		reset(): void {
			current = undefined;
			unread = [];
		},
	};
}
