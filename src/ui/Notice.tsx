/** One sentence that the user should not miss: what is unknown, refused or done. */
export function Notice({tone, text}: {readonly tone: 'unknown' | 'done'; readonly text: string}) {
	return (
		<p class="notice" role="status">
			<span class="sign" aria-hidden="true">
				{tone === 'unknown' ? '?' : '✓'}
			</span>
			<span>{text}</span>
		</p>
	);
}
