const PAUSE_MS = 5000;

/** Says what has become different to who cannot see it: never the same twice, and once in five seconds at most. */
export type Announcer = {readonly say: (text: string) => void; readonly stop: () => void};

/** @param write puts the words into the live region. */
export function createAnnouncer(write: (text: string) => void): Announcer {
	let said = '';
	let next = '';
	let pause: ReturnType<typeof setTimeout> | undefined;

	function speak(): void {
		pause = undefined;
		if (next !== said) {
			said = next;
			write(said);
			pause = setTimeout(speak, PAUSE_MS);
		}
	}

	return {
		say(text) {
			next = text;
			if (pause === undefined) {
				speak();
			}
		},
		stop() {
			clearTimeout(pause);
		},
	};
}
