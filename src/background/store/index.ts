export {addCheck, finishCheck} from './checks';
export type {Slot} from './desk';
export {dropDraft, readDesk, readDraft, writeDesk, writeDraft} from './desk';
export {addEntry, allEntries, clearEntries} from './diagnostics';
export {changeSettings, readSettings, writeSettings} from './settings';
