import {type Attached, attach} from './attach';

/** Known only in the world of this extension's scripts; the page has its own. */
const KEY = Symbol.for('hedgewing');

const attached: Attached | undefined = Reflect.get(globalThis, KEY);

// The toolbar button injects at every press, and a granted site has injected before: twice is once.
if (attached?.isAlive()) {
	attached.show();
} else {
	Reflect.set(
		globalThis,
		KEY,
		attach(() => new Date()),
	);
}
