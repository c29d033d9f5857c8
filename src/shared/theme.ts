import {send} from './messaging';
import type {Theme} from './settings';

/** The colours the user chose; those of the browser where the settings cannot be read. */
export async function chosenTheme(): Promise<Theme> {
	const theme = await send('readTheme', null);
	return theme.ok ? theme.value : 'system';
}
