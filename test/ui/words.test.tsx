// @vitest-environment happy-dom
import {cleanup, render, screen} from '@testing-library/preact';
import {afterEach, expect, it} from 'vitest';
import {useWords, WordsContext} from '../../src/ui';

afterEach(cleanup);

function Sentence() {
	const t = useWords();
	return <p>{t('nowEnter', {count: 5})}</p>;
}

it('says the words of its surface', () => {
	const t = (key: string, values = {}) => `${key} ${JSON.stringify(values)}`;
	render(
		<WordsContext.Provider value={t}>
			<Sentence />
		</WordsContext.Provider>,
	);
	expect(screen.getByText('nowEnter {"count":5}')).toBeDefined();
});

it('shows the key where no surface gave words', () => {
	render(<Sentence />);
	expect(screen.getByText('nowEnter')).toBeDefined();
});
