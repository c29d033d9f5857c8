import {createEvent, type FakeEvent, throughJson} from './event';
import {createErrors} from './last-error';

export type FakeSender = {readonly id?: string; readonly url?: string};

export type FakePort = {
	readonly name: string;
	readonly sender?: FakeSender;
	readonly onMessage: FakeEvent<[message: unknown]>;
	readonly onDisconnect: FakeEvent<[port: FakePort]>;
	readonly postMessage: (message: unknown) => void;
	readonly disconnect: () => void;
};

/** One end of a connection. `alive` is what is true, `open` is what the script at this end knows. */
type End = {readonly port: FakePort; alive: boolean; open: boolean};

type Wire = {readonly page: End; readonly background: End};

/** All connections of the fake browser. */
export function createPorts() {
	const onConnect = createEvent<[port: FakePort]>();
	const errors = createErrors();
	let wires: Wire[] = [];
	let opened = 0;
	let cut = false;

	function close(end: End, error: string | null): void {
		if (end.open) {
			end.open = false;
			end.alive = false;
			errors.during(error, () => end.port.onDisconnect.emit(end.port));
		}
	}

	function createEnd(name: string, other: () => End, sender?: FakeSender): End {
		const end: End = {
			alive: true,
			open: true,
			port: {
				name,
				...(sender && {sender}),
				onMessage: createEvent(),
				onDisconnect: createEvent(),
				postMessage(message) {
					if (cut) {
						throw new Error('Extension context invalidated.');
					}
					if (!end.open) {
						throw new Error('Attempting to use a disconnected port object');
					}
					const arriving = throughJson(message);
					queueMicrotask(() => {
						if (end.alive && other().alive) {
							other().port.onMessage.emit(arriving);
						}
					});
				},
				disconnect() {
					if (cut) {
						throw new Error('Extension context invalidated.');
					}
					end.open = false;
					// What was posted before still arrives, so the end is told in its turn.
					queueMicrotask(() => {
						end.alive = false;
						if (other().alive) {
							close(other(), null);
						}
					});
				},
			},
		};
		return end;
	}

	return {
		onConnect,
		errors,
		connect(name: string, sender: FakeSender): FakePort {
			const page: End = createEnd(name, () => background);
			const background: End = createEnd(name, () => page, sender);
			wires.push({page, background});
			opened++;
			queueMicrotask(() => {
				if (onConnect.listeners() > 0) {
					onConnect.emit(background.port);
				} else {
					background.alive = false;
					close(page, 'Could not establish connection. Receiving end does not exist.');
				}
			});
			return page.port;
		},
		/** Ends the background's side of every connection. Silently, the page's side never learns of it. */
		stopBackground(silently: boolean): void {
			for (const {page, background} of wires) {
				background.alive = false;
				background.open = false;
				if (!silently) {
					queueMicrotask(() => close(page, 'The background was stopped.'));
				}
			}
			wires = [];
		},
		/** The extension was reloaded: every port of the old copy is dead and refuses everything. */
		cutOff(): void {
			cut = true;
			for (const {page, background} of wires) {
				background.alive = false;
				close(page, 'Extension context invalidated.');
			}
			wires = [];
		},
		/** Connections opened since the reset. */
		opened: () => opened,
		reset(): void {
			onConnect.clear();
			errors.reset();
			wires = [];
			opened = 0;
			cut = false;
		},
	};
}
