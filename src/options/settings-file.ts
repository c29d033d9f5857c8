import type {Result} from '../engine';
import {type Failure, SETTINGS_FILE_CHARACTERS, type Settings} from '../shared';

/** Hands the settings to the user as a file. */
export function saveSettingsFile(settings: Settings): void {
	const json = `${JSON.stringify(settings, null, '\t')}\n`;
	const address = URL.createObjectURL(new Blob([json], {type: 'application/json'}));
	const link = document.createElement('a');
	link.href = address;
	link.download = 'hedgewing-settings.json';
	link.click();
	URL.revokeObjectURL(address);
}

/** The text of a file the user picks, or null when none was picked. A file that is far too large is not even read. */
export function chooseSettingsFile(): Promise<Result<string, Failure> | null> {
	return new Promise((done) => {
		const input = document.createElement('input');
		input.type = 'file';
		input.accept = '.json,application/json';
		input.addEventListener('cancel', () => done(null));
		input.addEventListener('change', () => {
			const file = input.files?.[0];
			void (file ? readSettingsFile(file) : Promise.resolve(null)).then(done);
		});
		input.click();
	});
}

async function readSettingsFile(file: File): Promise<Result<string, Failure>> {
	const limit = SETTINGS_FILE_CHARACTERS;
	if (file.size > limit) {
		return {ok: false, failure: {code: 'json-too-large', characters: file.size, limit}};
	}
	try {
		return {ok: true, value: await file.text()};
	} catch {
		return {ok: false, failure: {code: 'file-unreadable'}};
	}
}
