/** The shape of a state, so that it is told without colour. The words beside it say the same. */
export function Sign({sign}: {readonly sign: 'none' | 'stop' | 'question'}) {
	switch (sign) {
		case 'none':
			return null;
		case 'stop':
			return <span class="now-stop" aria-hidden="true" />;
		case 'question':
			return (
				<span class="now-question" aria-hidden="true">
					?
				</span>
			);
	}
}
