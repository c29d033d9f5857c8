/** Writes into a field of `document` by its label; answers whether there is one. */
export const fillExpression = (document: string, label: string, value: string): string =>
	`(() => {
		const field = [...${document}.querySelectorAll('label')].find((one) => one.innerText.trim() === ${JSON.stringify(label)})?.control;
		if (!field) { return false; }
		field.value = ${JSON.stringify(value)};
		for (const type of ['input', 'change']) {
			field.dispatchEvent(new field.ownerDocument.defaultView.Event(type, {bubbles: true}));
		}
		return true;
	})()`;
