import * as v from 'valibot';
import {browser, isOrphaned, readLastError} from './browser';
import {
	type Acknowledgement,
	REPORTS_PORT,
	type Report,
	type ReportFrame,
	reportAnswerSchema,
} from './protocol';

const PATIENCE_MS = 2000;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5000;
const MOST_WAITING = 1000;

type Waiting = {readonly frame: ReportFrame; readonly done: (by: Acknowledgement | null) => void};

/** The way to the background for what must not be lost. */
export type Reports = {
	/** Names this sender; its reports are numbered from zero. */
	readonly session: string;
	/** Resolves once the report is on disk, or with null when it was refused, or this script was cut off or is swamped. */
	readonly send: (report: Report) => Promise<Acknowledgement | null>;
	/** Sends what is unacknowledged over a new port. Needed when a page returns from the back-forward cache. */
	readonly reconnect: () => void;
};

/**
 * Opens the way. A port may die without a sign (after a return from the back-forward cache), so
 * every report is kept until it is acknowledged, and silence counts as death. With nothing to say
 * no port is held open, and the background may sleep.
 */
export function openReports(): Reports {
	const session = crypto.randomUUID();
	const waiting = new Map<number, Waiting>();
	let port: ReturnType<typeof browser.runtime.connect> | null = null;
	let next = 0;
	let pause = FIRST_PAUSE_MS;
	let timer: ReturnType<typeof setTimeout> | undefined;

	function watch(delay: number): void {
		clearTimeout(timer);
		timer = waiting.size > 0 ? setTimeout(renew, delay) : undefined;
	}

	function renew(): void {
		const old = port;
		port = null;
		try {
			old?.disconnect();
		} catch {
			// A port of a stopped background or a reloaded extension may refuse even this.
		}
		if (isOrphaned()) {
			for (const {done} of waiting.values()) {
				done(null);
			}
			waiting.clear();
			return;
		}
		if (waiting.size > 0) {
			connect();
			for (const {frame} of waiting.values()) {
				post(frame);
			}
			pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
			watch(PATIENCE_MS + pause);
		}
	}

	function connect(): void {
		try {
			const opened = browser.runtime.connect({name: REPORTS_PORT});
			opened.onMessage.addListener(settle);
			opened.onDisconnect.addListener(() => {
				readLastError();
				if (port === opened) {
					port = null;
					watch(pause);
				}
			});
			port = opened;
		} catch {
			port = null;
		}
	}

	function post(frame: ReportFrame): void {
		try {
			port?.postMessage(frame);
		} catch {
			port = null;
		}
	}

	function settle(message: unknown): void {
		const answer = v.safeParse(reportAnswerSchema, message);
		if (answer.success) {
			const kept = 'acknowledged' in answer.output ? answer.output : null;
			const number =
				'refused' in answer.output ? answer.output.refused : answer.output.acknowledged;
			const settled = waiting.get(number);
			waiting.delete(number);
			settled?.done(kept);
			pause = FIRST_PAUSE_MS;
			watch(PATIENCE_MS);
		}
	}

	return {
		session,
		send(report) {
			if (waiting.size >= MOST_WAITING || isOrphaned()) {
				return Promise.resolve(null);
			}
			return new Promise((done) => {
				const frame = {session, number: next++, report};
				waiting.set(frame.number, {frame, done});
				if (!port) {
					connect();
				}
				post(frame);
				if (timer === undefined || waiting.size === 1) {
					watch(PATIENCE_MS);
				}
			});
		},
		reconnect: renew,
	};
}
