import {browser, receive, type Sender} from '../shared';
import {createDesk} from './desk';
import {createDiary, noteUncaught} from './diary';
import {createHandlers} from './handlers';
import {listenForReports} from './reports';
import {createSites} from './sites';

const now = () => new Date();
const diary = createDiary(now);
const handlers = createHandlers(diary, createDesk(now), now);
const sites = createSites();

noteUncaught(diary);
listenForReports(diary);

browser.runtime.onMessage.addListener(async (message: unknown, sender: Sender) => {
	const answer = await receive(handlers, message, sender);
	if (!answer.ok && answer.failure.code === 'message-refused') {
		await diary('message-refused', `${answer.failure.name} ${answer.failure.problem}`);
	}
	return answer;
});

browser.permissions.onAdded.addListener(({origins = []}) => {
	void diary('site-added', String(origins.length));
	void sites.register().then(() => sites.inject(origins));
});

browser.permissions.onRemoved.addListener(({origins = []}) => {
	void diary('site-removed', String(origins.length));
	void sites.register();
});

browser.runtime.onStartup.addListener(() => void sites.register());

browser.runtime.onInstalled.addListener(({reason}) => {
	void diary(reason === 'install' ? 'installed' : 'updated');
	void sites.register().then(sites.injectEverywhere);
	if (reason === 'install') {
		void browser.tabs.create({url: browser.runtime.getURL('src/onboarding/index.html')});
	}
});
