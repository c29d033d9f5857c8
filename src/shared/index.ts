export {browser, isOrphaned, openPanel, readLastError} from './browser';
export {draftSchema} from './chain';
export {
	type Freshness,
	freshnessOf,
	HEDGE_QUOTES_MS,
	hedgeQuotesHold,
	TYPED_VIX_MS,
	typedVix,
} from './clocks';
export type {Desk, Look, PageProblem, Reading} from './desk';
export {deskSchema, EMPTY_DESK, TYPED_VIX_RANGE} from './desk';
export type {Context, DiagnosticEvent, Entry} from './diagnostics';
export {describeThrown, redact} from './diagnostics';
export type {Failure} from './failure';
export {describeFailure} from './failure';
export type {Sender} from './messaging';
export {receive, roleOf, send} from './messaging';
export type {Step} from './migration';
export {stepsBetween} from './migration';
export type {
	Acknowledgement,
	Handlers,
	Origin,
	Report,
	ReportAnswer,
	ReportFrame,
} from './protocol';
export {numberedSchema, REPORTS_PORT, reportFrameSchema} from './protocol';
export type {Reports} from './reports';
export {openReports} from './reports';
export type {PresetName, Settings, SettingsChange, Theme} from './settings';
export {DEFAULT_SETTINGS, problemIn, SETTINGS_FILE_CHARACTERS, settingsFrom} from './settings';
export {CONTENT_FILE, followGrants, OVERLAY_FILE, siteName, sitePattern} from './sites';
export {chosenTheme} from './theme';
export {reportUncaught} from './uncaught';
export type {WordKey} from './words';
export {t, words} from './words';
