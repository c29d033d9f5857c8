const HEADINGS = [
	'Expiration Date',
	'Calls',
	'Last Sale',
	'Net',
	'Bid',
	'Ask',
	'Volume',
	'IV',
	'Delta',
	'Gamma',
	'Open Interest',
	'Strike',
	'Puts',
	'Last Sale',
	'Net',
	'Bid',
	'Ask',
	'Volume',
	'IV',
	'Delta',
	'Gamma',
	'Open Interest',
];

export const PREAMBLE = [
	'',
	'S&P 500 INDEX,Last: 4001.5,Change:  -1.25',
	'"Date: June 11, 2022, 8:47 PM EDT",Bid: 3990.1,Ask: 4010.2,Size: 1*1,Volume: 0',
];

export const ROWS = [
	'Fri Jun 17 2022,SPX220617C04000000,40.1,0,39,41,12,0.2,0.51,0.001,100,4000.00,SPX220617P04000000,38,0,37,39,0,0.21,-0.49,0.001,200',
	'Fri Jun 17 2022,SPXW220617C04000000,40,0,39.5,41.5,0,0,0,0,0,4000.00,SPXW220617P04000000,0,0,0,0,3,0.2,-0.4,0,7',
];

/** A quote file as Cboe's page gives it, made up. */
export function quoteFile({
	preamble = PREAMBLE,
	headings = HEADINGS.join(','),
	rows = ROWS,
}: {
	readonly preamble?: readonly string[];
	readonly headings?: string;
	readonly rows?: readonly string[];
} = {}): string {
	return `${[...preamble, headings, ...rows].join('\n')}\n`;
}

export const SNAPSHOT = {
	schema: 1,
	source: {kind: 'page', name: 'broker.example', delayMinutes: 15, synthetic: true},
	underlying: {symbol: 'SPX', price: 4001.5},
	indexes: {VIX: 19.5},
	readAt: '2022-06-10T19:00:00Z',
	quality: {state: 'refused', reasons: []},
	expirations: [
		{
			root: 'SPXW',
			expiry: '2022-06-17',
			settlement: 'PM',
			rows: [
				{
					strike: 4000,
					call: {bid: 39, ask: 41, last: 40, volatility: 0.2, delta: 0.51},
					put: {openInterest: 5, volume: 0},
					seenAt: 1_654_887_600_000,
				},
				{strike: 4005},
			],
		},
	],
};

/** What a snapshot document is once read: without its own verdict, every side there. */
export const DRAFT = {
	source: SNAPSHOT.source,
	underlying: SNAPSHOT.underlying,
	indexes: SNAPSHOT.indexes,
	readAt: SNAPSHOT.readAt,
	expirations: [
		{
			...SNAPSHOT.expirations[0],
			rows: [SNAPSHOT.expirations[0]?.rows[0], {strike: 4005, call: {}, put: {}}],
		},
	],
};
