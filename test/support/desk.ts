import type {Desk} from '../../src/shared';
import {browser} from './fake-browser';

type Asked = {readonly name: string; readonly payload: unknown};

/** A background that answers with a desk, and keeps what it was asked. The desk may change later. */
export function answerWithDesk(first: Desk) {
	const asked: Asked[] = [];
	const answering = {desk: first, asked};
	browser.runtime.onMessage.addListener(async (message: unknown) => {
		const {name, payload} = message as Asked;
		asked.push({name, payload});
		return {ok: true, value: answering.desk};
	});
	return answering;
}
