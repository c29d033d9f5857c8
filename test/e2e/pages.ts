import http from 'node:http';
import type {Draft} from '../../src/engine';
import {type ChainWish, chainPage, exampleDraft} from '../support/chains';

/** A loopback server of small pages. */
export type Pages = {
	/** The address of a page by its path. */
	readonly address: (path: string) => string;
	/** The paths asked for so far, but for the icon that browsers ask for of their own accord. */
	readonly asked: readonly string[];
	readonly close: () => Promise<void>;
};

const STRICT =
	"default-src 'none'; style-src 'none'; script-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/** A chain around now: the browser's clock is the real one, so are the days to the expiry. */
const chainNow = (wish: Partial<ChainWish> = {}): Draft =>
	exampleDraft({asOf: Date.now(), synthetic: true, ...wish});

const VIX = {
	symbol: 'VIX',
	root: 'VIX',
	settlement: 'AM',
	spot: 14.2,
	step: 1,
	rows: 40,
	centre: 30,
	lean: 0.15,
	bend: 0,
} as const;

/** The VIX chain: an expiry for each sleeve. */
function vixNow(): Draft {
	const [near, ...later] = [30, 110, 220].map((days) =>
		chainNow({...VIX, days, spot: 15 + days / 60, volatility: 1.1 - days / 500}),
	);
	if (!near) {
		throw new Error('no VIX chain');
	}
	const expirations = [near, ...later].flatMap((one) => one.expirations);
	return {...near, underlying: {symbol: 'VIX', price: 14.2}, expirations};
}

type Row = Draft['expirations'][number]['rows'][number];

function spoilt(alter: (row: Row, index: number, rows: readonly Row[]) => Row): Draft {
	const draft = chainNow();
	const expirations = draft.expirations.map((one) => ({...one, rows: one.rows.map(alter)}));
	return {...draft, expirations};
}

const turned = ({bid, ask}: Row['call']): Row['call'] => ({
	...(ask === undefined ? {} : {bid: ask}),
	...(bid === undefined ? {} : {ask: bid}),
});

type Page = {readonly body: () => string; readonly policy?: string};

const PAGES: Readonly<Record<string, Page>> = {
	'/plain': {body: () => chainPage(chainNow())},
	'/other': {body: () => chainPage(chainNow())},
	'/strict': {body: () => chainPage(chainNow()), policy: STRICT},
	'/empty': {body: () => '<h1>A page without a chain</h1>'},
	'/no-expiry': {
		body: () => chainPage(chainNow()).replace(/<caption>.*?<\/caption>/, '<caption>SPX</caption>'),
	},
	'/twenty': {body: () => chainPage(chainNow({rows: 20}))},
	'/with-vix': {body: () => chainPage(chainNow({indexes: {VIX: 14.2, VIX9D: 13.8}}))},
	'/vix-chain': {body: () => chainPage(vixNow())},
	'/shifted': {
		body: () =>
			chainPage(spoilt((row, index, rows) => ({...row, put: rows[index + 1]?.put ?? {}}))),
	},
	'/sides-exchanged': {
		body: () => chainPage(spoilt((row) => ({...row, call: row.put, put: row.call}))),
	},
	'/prices-exchanged': {
		body: () =>
			chainPage(spoilt((row) => ({...row, call: turned(row.call), put: turned(row.put)}))),
	},
	'/noisy': {
		body: () => '<h1>A noisy page</h1><script>console.error("planted"); fetch("/ping")</script>',
	},
	'/ping': {body: () => 'pong'},
	'/favicon.ico': {body: () => ''},
};

/** Serves the pages on a free port. */
export async function servePages(): Promise<Pages> {
	const asked: string[] = [];
	const server = http.createServer((request, response) => {
		const path = request.url ?? '/';
		if (!path.endsWith('/favicon.ico')) {
			asked.push(path);
		}
		const page = PAGES[path];
		response.writeHead(page ? 200 : 404, {
			'content-type': 'text/html; charset=utf-8',
			...(page?.policy && {'content-security-policy': page.policy}),
		});
		// An icon of its own keeps the browser from asking for one, which would hold up a page that is left.
		const icon = page?.policy ? '' : '<link rel="icon" href="data:,">';
		response.end(page && `<!doctype html><html lang="en"><title>page</title>${icon}${page.body()}`);
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const address = server.address();
	const port = typeof address === 'object' && address ? address.port : 0;
	return {
		address: (path) => `http://127.0.0.1:${port}${path}`,
		asked,
		close: () =>
			new Promise((done) => {
				server.close(() => done());
				server.closeAllConnections();
			}),
	};
}
