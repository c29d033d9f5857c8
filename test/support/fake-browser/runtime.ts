import manifest from '../../../manifest.json' with {type: 'json'};
import {createEvent, throughJson} from './event';
import {createPorts, type FakeSender} from './ports';

/** The identity of the fake extension. */
export const ID = 'abcdefghijklmnopabcdefghijklmnop';

const ROOT = `chrome-extension://${ID}/`;
const PAGE: FakeSender = {id: ID, url: `${ROOT}src/options/index.html`};
const CONTENT: FakeSender = {id: ID, url: 'https://broker.example/chain?account=1'};

/** Messages between the parts of the extension. Both ends live in the same test. */
export function createRuntime() {
	const ports = createPorts();
	const onMessage = createEvent<[message: unknown, sender: FakeSender]>();
	const onInstalled = createEvent<[details: {reason: string}]>();
	const onStartup = createEvent<[]>();
	let id: string | undefined = ID;
	let speaker = PAGE;
	let deaths = 0;
	let optionsOpened = 0;
	let inFlight: ((error: Error) => void)[] = [];

	function requireConnection(): void {
		if (id === undefined) {
			throw new Error('Extension context invalidated.');
		}
	}

	async function deliver(message: unknown): Promise<unknown> {
		await Promise.resolve();
		if (onMessage.listeners() === 0) {
			throw new Error('Could not establish connection. Receiving end does not exist.');
		}
		const stopped = new Promise<never>((_done, reject) => inFlight.push(reject));
		const answers = onMessage.emit(message, speaker).filter((answer) => answer instanceof Promise);
		if (deaths > 0) {
			deaths--;
			stopMessages();
		}
		return answers.length === 0
			? undefined
			: throughJson(await Promise.race([stopped, ...answers]));
	}

	function stopMessages(): void {
		for (const reject of inFlight) {
			reject(new Error('The message channel closed before a response was received.'));
		}
		inFlight = [];
	}

	return {
		runtime: {
			get id() {
				return id;
			},
			get lastError() {
				return ports.errors.last();
			},
			onMessage,
			onInstalled,
			onStartup,
			onConnect: ports.onConnect,
			getURL: (path: string) => ROOT + path.replace(/^\//, ''),
			getManifest: () => manifest,
			async sendMessage(message: unknown): Promise<unknown> {
				requireConnection();
				return deliver(throughJson(message));
			},
			connect({name}: {readonly name: string}) {
				requireConnection();
				return ports.connect(name, speaker);
			},
			async openOptionsPage(): Promise<void> {
				optionsOpened++;
			},
		},
		controls: {
			/** Who sends and connects from now on. */
			speakAs(who: 'page' | 'content' | FakeSender): void {
				speaker = who === 'page' ? PAGE : who === 'content' ? CONTENT : who;
			},
			/** The extension is reloaded under this script: the browser cuts it off. */
			orphan(): void {
				id = undefined;
				ports.cutOff();
			},
			/** The background is stopped, and what was on its way is lost. It would be started again at once. */
			stopBackground({silently = false}: {silently?: boolean} = {}): void {
				ports.stopBackground(silently);
				stopMessages();
			},
			/** The next messages reach the background, which is then stopped before it answers. */
			stopBeforeAnswering(times: number): void {
				deaths = times;
			},
			connections: () => ports.opened(),
			unreadErrors: () => ports.errors.unread(),
			optionsOpened: () => optionsOpened,
		},
		reset(): void {
			ports.reset();
			onMessage.clear();
			onInstalled.clear();
			onStartup.clear();
			id = ID;
			speaker = PAGE;
			deaths = 0;
			optionsOpened = 0;
			inFlight = [];
		},
	};
}
