import {useState} from 'preact/hooks';

/** Copies text, and knows what was copied last and whether the browser refused the last attempt. */
export type Copying = {
	readonly copied: string | undefined;
	readonly isRefused: boolean;
	readonly copy: (text: string) => Promise<void>;
};

export function useCopy(): Copying {
	const [copied, setCopied] = useState<string | undefined>();
	const [isRefused, setRefused] = useState(false);
	return {
		copied,
		isRefused,
		async copy(text) {
			try {
				await navigator.clipboard.writeText(text);
				setCopied(text);
				setRefused(false);
			} catch {
				setCopied(undefined);
				setRefused(true);
			}
		},
	};
}
