/** The mark: a condor's payoff in ink, its lost left side lifted part of the way by the hedge. */
export function Mark({size = 22}: {readonly size?: number}) {
	return (
		<svg
			width={size}
			height={size}
			viewBox="0 0 24 24"
			fill="none"
			stroke-width="2.4"
			stroke-linecap="round"
			stroke-linejoin="round"
			aria-hidden="true"
		>
			<path d="M2 18.5h5L10.5 8h4L18 18.5h4" stroke="currentColor" />
			<path d="M7 18.5 2 14" stroke="var(--hedge)" />
		</svg>
	);
}
