import type {ComponentChildren} from 'preact';

/** A titled part of a page. */
export function Section({
	title,
	children,
}: {
	readonly title: string;
	readonly children: ComponentChildren;
}) {
	return (
		<section class="section">
			<h2>{title}</h2>
			{children}
		</section>
	);
}
