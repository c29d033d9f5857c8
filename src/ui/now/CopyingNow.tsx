import {Notice} from '../Notice';
import {useCopy} from '../use-copy';
import {useWords} from '../words';
import {Now} from './Now';
import type {NowProps} from './props';

/** The same in a page of the extension, where tickets may be copied while the quotes are fresh. */
export function CopyingNow({
	children,
	...props
}: Omit<NowProps, 'canCopy' | 'onCopy' | 'copied' | 'glance'>) {
	const t = useWords();
	const {copied, isRefused, copy} = useCopy();
	return (
		<Now
			{...props}
			canCopy={props.freshness === 'fresh'}
			onCopy={({ticket}) => void (ticket !== undefined && copy(ticket))}
			copied={copied}
		>
			{isRefused && (
				<div class="body">
					<Notice tone="unknown" text={t('popupNotCopied')} />
				</div>
			)}
			{children}
		</Now>
	);
}
