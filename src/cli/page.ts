/**
 * A saved page as a document. No script runs and nothing is loaded. A shadow root that was saved as a
 * template stands as a shadow root again, as it did when the page was live.
 */
export async function openPage(bytes: Uint8Array, url: string | undefined): Promise<Document> {
	const {JSDOM, VirtualConsole} = await import('jsdom');
	const {document} = new JSDOM(Buffer.from(bytes), {
		virtualConsole: new VirtualConsole(),
		...(url === undefined ? {} : {url}),
	}).window;
	expandShadowRoots(document);
	return document;
}

function expandShadowRoots(within: Document | DocumentFragment): void {
	for (const template of within.querySelectorAll('template')) {
		const mode = template.getAttribute('shadowrootmode');
		const host = template.parentElement;
		if ((mode === 'open' || mode === 'closed') && host !== null && host.shadowRoot === null) {
			const shadow = attach(host);
			if (shadow !== null) {
				shadow.append(template.content);
				template.remove();
				expandShadowRoots(shadow);
			}
		}
	}
}

/** Not every element can be a host; on one that cannot, a browser leaves the template as it is. */
function attach(host: Element): ShadowRoot | null {
	try {
		return host.attachShadow({mode: 'open'});
	} catch {
		return null;
	}
}
