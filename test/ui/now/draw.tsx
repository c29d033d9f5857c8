import {render} from '@testing-library/preact';
import type {ComponentChild} from 'preact';
import {words} from '../../../src/shared';
import {WordsContext} from '../../../src/ui';

/** Draws something in the words of the extension. */
export function draw(content: ComponentChild) {
	return render(<WordsContext.Provider value={words}>{content}</WordsContext.Provider>);
}

/** What is read in an element, one space where there are several, thin or wide. */
export function said(element: Element | null | undefined): string {
	return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
