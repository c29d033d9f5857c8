import type {Command} from './command';
import {readSnapshotFile} from './snapshot';

/** A broker export, quote file or snapshot document as a snapshot. */
export const importFile: Command = {
	usage: 'import <file>',
	takesFile: true,
	options: [],
	run: (call) => readSnapshotFile(call.file, call),
};
