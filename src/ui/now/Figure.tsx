/** A value below its small label. What is not known is a question mark and what is lacking. */
export function Figure({
	label,
	value,
	lacking,
	note,
	tone,
	title,
}: {
	readonly label: string;
	readonly value?: string;
	readonly lacking?: string;
	readonly note?: string | undefined;
	readonly tone?: 'gain' | 'loss';
	readonly title?: string;
}) {
	return (
		<div class="now-figure" title={title}>
			<span class="now-label">{label}</span>
			{value === undefined ? (
				<span class="now-unknown">? {lacking}</span>
			) : (
				<strong class={tone === undefined ? undefined : `now-${tone}`}>{value}</strong>
			)}
			{note !== undefined && <span class="now-note">{note}</span>}
		</div>
	);
}
