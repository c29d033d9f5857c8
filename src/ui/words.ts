import {createContext} from 'preact';
import {useContext} from 'preact/hooks';

/** The sentence for a key, its placeholders filled by name. */
export type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** The words of a surface. Without a provider a component shows the bare keys. */
export const WordsContext = createContext<Translate>((key) => key);

export function useWords(): Translate {
	return useContext(WordsContext);
}
