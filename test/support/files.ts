import {vi} from 'vitest';

/** Answers the next question for a file as the user would. Gives back the field that asked. */
export function giveFile(answer: File | null | 'cancel'): () => HTMLInputElement | null {
	let asked: HTMLInputElement | null = null;
	const click = vi.spyOn(HTMLInputElement.prototype, 'click');
	click.mockImplementation(function choose(this: HTMLInputElement) {
		asked = this;
		if (answer === 'cancel') {
			this.dispatchEvent(new Event('cancel'));
		} else {
			const files = answer ? [answer] : [];
			Object.defineProperty(this, 'files', {value: files});
			this.dispatchEvent(new Event('change'));
		}
		click.mockRestore();
	});
	return () => asked;
}
