import './style.css';
import {openBoard} from './board';
import {newYorkTime} from './engine';
import {createChainGrid, registerModules, type ShownStrike, SPX_LAYOUT, VIX_LAYOUT} from './grid';
import {place, showHeader} from './header';
import {CONDOR_TENOR, HEDGE_TENORS, listSpx, listVix, nearestTo} from './market';
import {readSettings} from './settings';
import {sweeper} from './sweep';

const TICKS_A_SECOND = 20;
const CELLS_A_TICK = 50;

const settings = readSettings(location.search);
const opened = settings.date ?? Date.now();
const loaded = performance.now();
const now = () => opened + performance.now() - loaded;

if (settings.theme) {
	document.documentElement.dataset['theme'] = settings.theme;
}
registerModules();

const board = openBoard(settings.seed, opened);
const {date: today} = newYorkTime(opened);
const spx = listSpx(today);
const vix = listVix(today);
const managed = nearestTo(CONDOR_TENOR, spx);

const grids = [
	createChainGrid(
		place('spx-chain'),
		{
			listings: spx,
			open: managed ? [managed] : [],
			...(managed ? {centred: managed} : {}),
			layout: SPX_LAYOUT,
			level: () => board.levels().spx,
		},
		board,
	),
	createChainGrid(
		place('vix-chain'),
		{
			listings: vix,
			open: HEDGE_TENORS.flatMap((tenor) => nearestTo(tenor, vix) ?? []),
			layout: VIX_LAYOUT,
			level: () => board.levels().vix,
		},
		board,
	),
];

const tick = sweeper<ShownStrike>(
	{
		rows: () => grids.flatMap((grid) => grid.shown()),
		renew: ({row}) => board.renew(row),
		step: () => board.step(now()),
	},
	CELLS_A_TICK,
);

showHeader(board.levels(), now());
if (settings.ticking) {
	setInterval(() => {
		const changed = tick();
		for (const grid of grids) {
			grid.redraw(changed.filter((row) => row.grid === grid));
		}
		showHeader(board.levels(), now());
	}, 1000 / TICKS_A_SECOND);
}
