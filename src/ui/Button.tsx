import type {ComponentChildren} from 'preact';

/** A button of our pages. At most one on a surface is the main one. */
export function Button({
	children,
	main = false,
	disabled = false,
	onClick,
}: {
	readonly children: ComponentChildren;
	readonly main?: boolean;
	readonly disabled?: boolean;
	readonly onClick: () => void;
}) {
	return (
		<button
			type="button"
			class={main ? 'button main' : 'button'}
			disabled={disabled}
			onClick={onClick}
		>
			{children}
		</button>
	);
}
