export {addCheck, finishCheck} from './checks';
export {addEntry, allEntries, clearEntries} from './diagnostics';
export {changeSettings, readSettings, writeSettings} from './settings';
