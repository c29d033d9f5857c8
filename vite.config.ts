import {crx, type ManifestV3Export} from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import {defineConfig, type Plugin} from 'vite';
import manifest from './manifest.json' with {type: 'json'};

const PANEL = 'src/panel/index.html';

/** What only Chromium knows: the side panel, and the first version with every interface we use. */
const chrome = {
	minimum_chrome_version: '123',
	permissions: [...manifest.permissions, 'sidePanel'],
};

/** What only Firefox knows: its own name for the background and the panel, and its consent to collect nothing. */
const firefox = {
	background: {scripts: [manifest.background.service_worker], type: 'module'},
	sidebar_action: {
		default_panel: PANEL,
		default_title: '__MSG_panelTitle__',
		default_icon: manifest.action.default_icon,
		open_at_install: false,
	},
	browser_specific_settings: {
		gecko: {
			id: '{8c1f0b52-5a0e-4c0d-9d0f-6e2b7a3f41d7}',
			strict_min_version: '140.0',
			data_collection_permissions: {required: ['none']},
		},
		// The first version there that knows the line above. Nothing is tested on Android yet.
		gecko_android: {strict_min_version: '142.0'},
	},
};

/**
 * A library's words for the console would stand in the broker's page. `Boolean` takes any arguments
 * and says nothing; a minifier's own switch does not reach the stand-alone content script.
 */
const SILENT = Object.fromEntries(
	['debug', 'info', 'log', 'warn', 'error'].map((level) => [`console.${level}`, 'Boolean']),
);

export default defineConfig(({command, mode}) => {
	const browser = mode === 'firefox' ? 'firefox' : 'chrome';
	const shipped = command === 'build';
	if (shipped) {
		// Anything else in the caller's environment would write this folder's path into the components.
		process.env['NODE_ENV'] = 'production';
	}
	// The dev server needs a connection of its own, so its pages go without the shipped policy.
	const {content_security_policy: policy, ...rest} = manifest;
	const built = {
		...rest,
		...(shipped && {content_security_policy: policy}),
		...(browser === 'firefox' ? firefox : chrome),
	} as unknown as ManifestV3Export;
	return {
		plugins: [
			preact(),
			shipped && finishManifest(browser === 'chrome' ? {side_panel: {default_path: PANEL}} : {}),
			crx({
				manifest: built,
				browser,
				contentScripts: shipped
					? {standaloneFiles: ['src/content/index.ts', 'src/content/overlay/script.ts']}
					: {},
			}),
		],
		define: shipped ? SILENT : {},
		build: {
			outDir: `dist/${browser}`,
			emptyOutDir: true,
			target: ['chrome123', 'firefox140'],
			modulePreload: {polyfill: false},
			license: {fileName: 'licences.md'},
			rollupOptions: {
				input: [PANEL, 'src/onboarding/index.html'],
			},
		},
	};
});

/**
 * The last hand on the built manifest. It takes out the static match: the source manifest names one so
 * that the content script is bundled, but what ships runs only where the user presses the button or
 * grants a site. It puts in what the bundler would otherwise answer with a file for one browser only.
 */
function finishManifest(additions: object): Plugin {
	return {
		name: 'finish-manifest',
		enforce: 'post',
		generateBundle: {
			order: 'post',
			handler(_options, bundle) {
				const asset = bundle['manifest.json'];
				if (asset?.type === 'asset') {
					const {content_scripts: _static, ...shipped} = JSON.parse(String(asset.source));
					asset.source = `${JSON.stringify({...shipped, ...additions}, null, '\t')}\n`;
				}
			},
		},
	};
}
