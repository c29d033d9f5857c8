import http from 'node:http';

/** Stands in for a broker's page until the demo chain is here. */
const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>A page without a chain</title>
<style>
	:root { color-scheme: light dark; }
	body { margin: 0; padding: 48px; font: 15px/1.6 system-ui, sans-serif; color: light-dark(#161b22, #e7eaef); background: light-dark(#fbfbfc, #0f1115); }
	main { max-width: 640px; }
	h1 { font-size: 24px; letter-spacing: -.02em; }
	p { color: light-dark(#5a6472, #a3acb9); }
</style>
<main>
	<h1>This page stands in for a broker's page</h1>
	<p>It is served by your own machine and holds no option chain. The demo chain comes with the next version.</p>
	<p>Hedgewing was put on it by a press of its toolbar button, as you would do it.</p>
</main>
</html>`;

/**
 * Serves the page on loopback, on a free port.
 *
 * @returns {Promise<{address: string, close: () => Promise<void>}>}
 */
export function serveDemo() {
	const server = http.createServer((request, response) => {
		const found = request.url === '/';
		response.writeHead(found ? 200 : 204, {'content-type': 'text/html; charset=utf-8'});
		response.end(found ? PAGE : undefined);
	});
	return new Promise((done, fail) => {
		server.once('error', fail);
		server.listen(0, '127.0.0.1', () => {
			const place = server.address();
			const port = typeof place === 'object' && place ? place.port : 0;
			done({
				address: `http://127.0.0.1:${port}/`,
				close: () =>
					new Promise((closed) => {
						server.close(() => closed());
						server.closeAllConnections();
					}),
			});
		});
	});
}
