import {useEffect, useState} from 'preact/hooks';

/**
 * Asks at once and again after every pause while the surface stands; answers with the last answer.
 * The next question waits for the answer to the one before.
 */
export function usePolled<Answer>(
	ask: () => Promise<Answer>,
	pauseMs: number,
): [answer: Answer | undefined, replace: (answer: Answer) => void] {
	const [answer, setAnswer] = useState<Answer | undefined>();
	useEffect(() => {
		let timer: ReturnType<typeof setTimeout> | undefined;
		let isOver = false;
		const look = async (): Promise<void> => {
			const found = await ask();
			if (!isOver) {
				setAnswer(() => found);
				timer = setTimeout(() => void look(), pauseMs);
			}
		};
		void look();
		return () => {
			isOver = true;
			clearTimeout(timer);
		};
	}, [ask, pauseMs]);
	return [answer, (next) => setAnswer(() => next)];
}
