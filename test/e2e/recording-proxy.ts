import http from 'node:http';

/** A proxy that lets nothing through and remembers who was asked for. Loopback goes past it. */
export async function recordingProxy() {
	const asked: string[] = [];
	const server = http.createServer((request, response) => {
		asked.push(request.url ?? '');
		response.writeHead(502).end();
	});
	server.on('connect', (request, socket) => {
		asked.push(request.url ?? '');
		// The browser may hang up before it has read the refusal.
		socket.on('error', () => {});
		socket.end('HTTP/1.1 502 refused\r\n\r\n');
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const address = server.address();
	return {
		asked,
		address: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
		close: () =>
			new Promise<void>((done) => {
				server.close(() => done());
				server.closeAllConnections();
			}),
	};
}
