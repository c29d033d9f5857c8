export {
	type BestCondor,
	bestCondor,
	type SearchInput,
	type SearchObjective,
} from './best-condor';
