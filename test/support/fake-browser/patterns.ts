const PATTERN = /^(https?|\*):\/\/(\*|(?:\*\.)?[^/*]+)\/(.*)$/;

/** Whether an address is covered by a match pattern. A port in the address does not matter. */
export function covers(pattern: string, address: string): boolean {
	const [, scheme, host = '', path] = PATTERN.exec(pattern) ?? [];
	if (scheme === undefined || !URL.canParse(address)) {
		return false;
	}
	const {protocol, hostname, pathname} = new URL(address);
	const schemes = scheme === '*' ? ['http:', 'https:'] : [`${scheme}:`];
	const hosts =
		host === '*' ||
		host === hostname ||
		(host.startsWith('*.') && hostname.endsWith(host.slice(1)));
	return schemes.includes(protocol) && hosts && (path === '*' || pathname === `/${path}`);
}

/** @throws Error as the browser does, when one of the patterns is none */
export function requirePatterns(patterns: readonly string[]): void {
	for (const pattern of patterns) {
		if (!PATTERN.test(pattern)) {
			throw new Error(`Invalid url pattern '${pattern}'`);
		}
	}
}
