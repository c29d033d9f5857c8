import {createRef, render} from 'preact';
import {type Theme, t} from '../../shared';
import {Dock} from './Dock';
import {createHost, removeOrphans} from './host';
import {armWithdrawal, type Withdrawal} from './withdrawal';

/** What stands on the page until it is hidden. */
export type Overlay = Withdrawal & {readonly setTheme: (theme: Theme) => void};

/** Draws the overlay. It shows and never acts: nothing in it clicks, types or scrolls for the user. */
export function showOverlay({onHide}: {readonly onHide: () => void}): Overlay {
	removeOrphans();
	const host = createHost();
	const contentRef = createRef<HTMLDivElement>();
	const noticeRef = createRef<HTMLDivElement>();
	render(
		<Dock
			title={t('overlayTitle')}
			hint={t('overlayHint')}
			notice={t('overlayRefresh')}
			hideLabel={t('overlayHide')}
			onHide={() => {
				host.remove();
				onHide();
			}}
			contentRef={contentRef}
			noticeRef={noticeRef}
		/>,
		host.surface,
	);
	if (!contentRef.current || !noticeRef.current) {
		throw new Error('the overlay was not drawn');
	}
	return {
		...armWithdrawal(contentRef.current, noticeRef.current),
		setTheme(theme) {
			host.surface.dataset['theme'] = theme;
		},
	};
}
