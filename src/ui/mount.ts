import {type ComponentChild, render} from 'preact';

type Theme = 'system' | 'light' | 'dark';

/** Draws a page of the extension into its empty document, and puts it under the user's colours once they are known. */
export function mount(title: string, content: ComponentChild, theme: Promise<Theme>): void {
	const page = document.getElementById('page');
	if (page) {
		document.title = title;
		render(content, page);
		void theme.then(applyTheme);
	}
}

/** Puts a page under the chosen colours; `system` follows the browser. */
export function applyTheme(theme: Theme): void {
	document.documentElement.dataset['theme'] = theme;
}
