import {best} from './best';
import {chain} from './chain';
import type {Command} from './command';
import {impliedVolatility} from './implied-volatility';
import {importFile} from './import';
import {price} from './price';
import {read} from './read';
import {checkRules, rules} from './rules';
import {suggest} from './suggest';

/** Every command by name. */
export const COMMANDS: ReadonlyMap<string, Command> = new Map([
	['price', price],
	['implied-volatility', impliedVolatility],
	['read', read],
	['import', importFile],
	['chain', chain],
	['suggest', suggest],
	['best', best],
	['rules', rules],
	['rules check', checkRules],
]);
