import http from 'node:http';

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

const PAGES: Readonly<Record<string, {readonly body: string; readonly policy?: string}>> = {
	'/plain': {body: '<h1>A plain page</h1>'},
	'/other': {body: '<h1>Another page</h1>'},
	'/strict': {body: '<h1>A page under a strict policy</h1>', policy: STRICT},
	'/noisy': {
		body: '<h1>A noisy page</h1><script>console.error("planted"); fetch("/ping")</script>',
	},
	'/ping': {body: 'pong'},
	'/favicon.ico': {body: ''},
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
		response.end(page && `<!doctype html><html lang="en"><title>page</title>${icon}${page.body}`);
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
