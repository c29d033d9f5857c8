import {useWords} from '../words';
import {Advice} from './Advice';
import {Clocks} from './Clocks';
import type {NowProps} from './props';
import {Refused} from './Refused';
import type {ReadingLike} from './reading';
import {Sign} from './Sign';
import {Stops} from './Stops';
import {TopLine} from './TopLine';

/** What to do now, and why: the same on every surface. */
export function Now(props: NowProps) {
	const {suggestion, main, vix, freshness, now, children} = props;
	const isRefused = main?.quality.state === 'refused';
	return (
		<section class="now">
			{(main !== undefined || suggestion !== undefined) && (
				<TopLine
					suggestion={isRefused ? undefined : suggestion}
					main={main}
					freshness={freshness}
					now={now}
				/>
			)}
			{isRefused ? (
				<>
					<Refused main={main} />
					{children}
				</>
			) : suggestion === undefined || main?.unsuitable ? (
				<>
					<Waiting main={main} />
					{children}
				</>
			) : (
				<Advice {...props} suggestion={suggestion} />
			)}
			{(main === undefined || vix === undefined) && (
				<section class="now-part">
					<Stops main={main} vix={vix} now={now} />
				</section>
			)}
			<Clocks suggestion={suggestion} main={main} vix={vix} now={now} />
		</section>
	);
}

/** Before there is a suggestion: what is read so far, or what is missing. */
function Waiting({main}: {readonly main: ReadingLike | undefined}) {
	const t = useWords();
	return (
		<section class="now-part">
			<p class="now-verdict">
				<Sign sign={main === undefined || main.unsuitable ? 'question' : 'none'} />
				{main === undefined ? (
					<span>{t('nowNoChain')}</span>
				) : main.unsuitable ? (
					<span>{t('nowUnsuitable', {symbol: main.symbol})}</span>
				) : (
					<span class="now-soft">{t('nowReading', {count: main.rows, symbol: main.symbol})}</span>
				)}
			</p>
		</section>
	);
}
