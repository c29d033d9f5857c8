import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {siteName, sitePattern} from '../../src/shared';

const closed = {ok: false, failure: {code: 'page-closed-to-extensions'}};

describe('the pattern of a site', () => {
	it.each([
		['https://broker.example', 'https://broker.example/*'],
		['https://broker.example/chain?symbol=SPX#top', 'https://broker.example/*'],
		['https://www.broker.example/', 'https://www.broker.example/*'],
		['HTTPS://BROKER.EXAMPLE/', 'https://broker.example/*'],
		['https://broker.example:8443/chain', 'https://broker.example/*'],
		['https://ada:secret@broker.example/', 'https://broker.example/*'],
		['https://bröker.example/', 'https://xn--brker-kua.example/*'],
		['https://192.0.2.1/', 'https://192.0.2.1/*'],
		['http://localhost:5173/chain', 'http://localhost/*'],
		['http://127.0.0.1/', 'http://127.0.0.1/*'],
	])('of %s is %s', (address, pattern) => {
		expect(sitePattern(address)).toEqual({ok: true, value: pattern});
	});

	it.each([
		['http://broker.example/', 'broker.example'],
		['http://localhost.example/', 'localhost.example'],
		['http://127.0.0.2/', '127.0.0.2'],
		['http://[::1]/', '[::1]'],
		['https://[::1]/', '[::1]'],
		['https://*/', '*'],
		['https://*.github.io/', '*.github.io'],
	])('is refused for %s, which is not secure or could mean more than one site', (address, site) => {
		expect(sitePattern(address)).toEqual({
			ok: false,
			failure: {code: 'site-not-grantable', site},
		});
	});

	it.each([
		'chrome://extensions/',
		'about:blank',
		'about:addons',
		'file:///home/ada/chain.html',
		'chrome-extension://abcdefghijklmnopabcdefghijklmnop/src/options/index.html',
		'moz-extension://8c1f0b52-5a0e-4c0d-9d0f-6e2b7a3f41d7/src/options/index.html',
		'view-source:https://broker.example/',
		'data:text/html,x',
		'javascript:alert(1)',
		'blob:https://broker.example/8c1f0b52',
		'ftp://broker.example/',
		'ftp://localhost/',
		'',
		'broker.example',
		'https://',
		'not an address',
	])('is refused for “%s”, where no extension may run', (address) => {
		expect(sitePattern(address)).toEqual(closed);
	});
});

const LOOKALIKES = [
	'brokers.example',
	'br0ker.example',
	'brokerr.example',
	'borker.example',
	'brokre.example',
	'broker-example.com',
	'broker.example.com',
	'broker.example.evil.test',
	'broker.exampIe.test',
	'brokerexample.test',
	'my-broker.example',
	'broker--login.example',
	'login-broker.example',
	'secure.broker.example.test',
	'broker.examp1e',
	'broker.exanple',
	'broker.exarnple',
	'vvvv.broker.example.test',
	'wwwbroker.example',
	'www-broker.example',
	'broker.example.co',
	'broker.example.test',
	'xbroker.example',
	'brokerx.example',
	'bro.ker.example',
	'broker.ex.ample',
	'broker.exampl',
	'brokeer.example',
	'bbroker.example',
	'brokerexample',
	'broker',
	'evil.test#broker.example',
	'evil.test?broker.example',
	'evil.test/broker.example',
	'evil.test/.broker.example/*',
	'broker.example@evil.test',
	'broker.example:x@evil.test',
	'evil.test\\broker.example',
	'evil.test\\@broker.example',
	'evil.test:443/broker.example',
	'xn--brker-jua.example',
	'brоker.example',
	'brοker.example',
	'brokẹr.example',
	'broker.еxample',
	'broker。example.test',
	'broker%2eexample.test',
	'broker.example.',
	'0x7f.1',
	'2130706433',
];

describe('a look-alike of a broker', () => {
	it('is one of fifty', () => {
		expect(new Set(LOOKALIKES).size).toBe(50);
	});

	it.each(LOOKALIKES)('%s is asked for under its own exact host', (lookalike) => {
		const address = `https://${lookalike}`;
		const {hostname} = new URL(address);
		expect(hostname).not.toBe('broker.example');
		expect(hostname).not.toContain('*');
		expect(sitePattern(address)).toEqual({ok: true, value: `https://${hostname}/*`});
	});
});

it('names the same host for every address of a site', () => {
	fc.assert(
		fc.property(fc.domain(), fc.webPath(), fc.nat(65_535), (host, path, port) => {
			expect(sitePattern(`https://${host}:${port}${path}`)).toEqual(sitePattern(`https://${host}`));
		}),
		{numRuns: 1000},
	);
});

it.each([
	['https://www.example.com/*', 'www.example.com'],
	['http://localhost/*', 'localhost'],
	['https://xn--brker-kua.example/*', 'xn--brker-kua.example'],
])('calls %s by the name %s', (pattern, name) => {
	expect(siteName(pattern)).toBe(name);
});
