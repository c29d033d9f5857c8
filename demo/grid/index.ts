export {type ChainGrid, createChainGrid, type ShownStrike} from './chain-grid';
export {SPX_LAYOUT, VIX_LAYOUT} from './columns';
export {registerModules} from './modules';
