export {type DailyRangeInputs, type ExpectedRange, expectedDailyRange} from './daily-range';
export {type SizedGate, vixGate} from './vix-gate';
