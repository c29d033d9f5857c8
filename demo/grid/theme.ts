import {themeQuartz} from 'ag-grid-community';

/** The grid in the page's own colours, which follow light and dark by themselves. */
export const theme = themeQuartz.withParams({
	fontFamily: 'inherit',
	fontSize: 11.5,
	headerFontSize: 10.5,
	headerFontWeight: 600,
	rowHeight: 24,
	headerHeight: 24,
	cellHorizontalPadding: 4,
	spacing: 4,
	borderRadius: 0,
	wrapperBorderRadius: 0,
	wrapperBorder: false,
	backgroundColor: 'var(--surface)',
	foregroundColor: 'var(--text)',
	headerBackgroundColor: 'var(--raised)',
	headerTextColor: 'var(--quiet)',
	borderColor: 'var(--line)',
	rowHoverColor: 'var(--hover)',
	oddRowBackgroundColor: 'var(--surface)',
	accentColor: 'var(--accent)',
	pinnedRowFontWeight: 'normal',
	pinnedRowBorder: {color: 'var(--line)', width: 1},
	browserColorScheme: 'inherit',
});
