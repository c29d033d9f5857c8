import type {ComponentChildren} from 'preact';

/** A button of our pages. At most one on a surface is the main one. */
export function Button({
	children,
	main = false,
	disabled = false,
	label,
	onClick,
}: {
	readonly children: ComponentChildren;
	readonly main?: boolean;
	readonly disabled?: boolean;
	/** What is read aloud instead of the content, where that alone says too little. */
	readonly label?: string | undefined;
	readonly onClick: () => void;
}) {
	return (
		<button
			type="button"
			class={main ? 'button main' : 'button'}
			disabled={disabled}
			aria-label={label}
			onClick={onClick}
		>
			{children}
		</button>
	);
}
