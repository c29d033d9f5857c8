// Draws public/icons/*.png from the mark. Run after the mark has changed; the pictures are committed.
import {writeFileSync} from 'node:fs';
import {startChromium} from './browsers/chromium.mjs';
import {findOrInstall} from './browsers/install.mjs';

/** Edge of the picture and of the tile in it: the store asks for a margin around the large one. */
const SIZES = [
	[16, 16],
	[32, 32],
	[48, 48],
	[128, 96],
];

/** @param {number} picture @param {number} tile */
function drawing(picture, tile) {
	const stroke = picture === 16 ? 2.8 : 2.2;
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${picture}" height="${picture}" viewBox="0 0 ${picture} ${picture}">
		<g transform="translate(${(picture - tile) / 2} ${(picture - tile) / 2}) scale(${tile / 24})">
			<rect width="24" height="24" rx="5.5" fill="#15181d"/>
			<g fill="none" stroke-width="${stroke}" stroke-linecap="round" stroke-linejoin="round" transform="translate(1.6 1) scale(.87)">
				<path d="M7 18.5 2 13" stroke="#b9a5f5"/>
				<path d="M2 18.5h5L10.5 7h4L18 18.5h4" stroke="#fff"/>
			</g>
		</g>
	</svg>`;
}

const [found] = findOrInstall(['chromium']);
const browser = await startChromium({path: String(found?.path), headless: true});
try {
	const {targetId} = await browser.send('Target.createTarget', {url: 'about:blank'});
	const {sessionId} = await browser.send('Target.attachToTarget', {targetId, flatten: true});
	await browser.send(
		'Emulation.setDefaultBackgroundColorOverride',
		{color: {r: 0, g: 0, b: 0, a: 0}},
		sessionId,
	);
	for (const [picture = 0, tile = 0] of SIZES) {
		const expression = `document.documentElement.innerHTML = ${JSON.stringify(`<body style="margin:0">${drawing(picture, tile)}`)}`;
		await browser.send('Runtime.evaluate', {expression}, sessionId);
		const clip = {x: 0, y: 0, width: picture, height: picture, scale: 1};
		const {data} = await browser.send('Page.captureScreenshot', {format: 'png', clip}, sessionId);
		writeFileSync(
			new URL(`../public/icons/${picture}.png`, import.meta.url),
			Buffer.from(data, 'base64'),
		);
		console.log(`public/icons/${picture}.png`);
	}
} finally {
	await browser.close();
}
