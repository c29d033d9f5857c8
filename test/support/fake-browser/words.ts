import messages from '../../../public/_locales/en/messages.json' with {type: 'json'};

type Message = {
	readonly message: string;
	readonly placeholders?: Readonly<Record<string, {readonly content: string}>>;
};

const byKey = new Map<string, Message>(Object.entries(messages));

/** The sentence as a browser fills it: named placeholders stand for positions. */
export function getMessage(key: string, values: string | readonly string[] = []): string {
	const found = byKey.get(key);
	const positions = typeof values === 'string' ? [values] : values;
	return (found?.message ?? '').replace(/\$(\w+)\$/g, (_whole, name: string) => {
		const content = found?.placeholders?.[name.toLowerCase()]?.content ?? '';
		return content.replace(/\$(\d)/g, (_mark, position) => positions[Number(position) - 1] ?? '');
	});
}
