import {expect, it} from 'vitest';
import type {QualityReason} from '../../../src/engine/model';
import {words} from '../../../src/shared';
import {qualityWords} from '../../../src/ui';

it.each<[QualityReason, RegExp]>([
	[{code: 'no-quotes'}, /^No row shows both a bid and an ask\. Show both columns/],
	[{code: 'bid-ask-exchanged'}, /exchanged\. Put bid and ask back/],
	[{code: 'crossed'}, /^Some quotes are crossed\. They are not used\.$/],
	[{code: 'crossed', count: 3, of: 84}, /^3 of 84 quotes are crossed\./],
	[{code: 'calls-puts-exchanged'}, /Show calls on the left and puts on the right\.$/],
	[{code: 'rows-shifted'}, /Reload the page and let the chain settle\.$/],
	[{code: 'rows-stale'}, /Scroll through the chain once/],
	[{code: 'not-monotone'}, /^Prices do not fall and rise/],
	[{code: 'not-monotone', strikes: [7020, 7025]}, /^Prices around 7020 do not/],
	[{code: 'too-few-rows'}, /^Too few strikes/],
	[{code: 'too-few-rows', count: 4}, /^Only 4 strikes/],
	[{code: 'window-misses-spot'}, /choose all strikes\.$/],
])('%o is told with what to do', (reason, sentence) => {
	expect(qualityWords(reason, words)).toMatch(sentence);
});
