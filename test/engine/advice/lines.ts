import type {Action, Suggestion} from '../../../src/engine/model';

/** Every action in one line: what, how many, which strikes, at what limit, by which rule, or else what. */
export function actionLines({actions}: Suggestion): readonly string[] {
	return actions.map(lineOf);
}

function lineOf(action: Action): string {
	const {order, kind, quantity, legs, limit, rule, ifNothing, tier, sleeve, input, ticket} = action;
	const [leg] = legs;
	const words = [
		`${order}`,
		kind,
		input ?? sleeve ?? tier,
		quantity === undefined ? undefined : `×${quantity}`,
		leg === undefined ? undefined : `${leg.root} ${leg.expiry}`,
		...(leg === undefined ? [] : [legs.map(({strike}) => strike).join('/')]),
		limit === undefined ? undefined : `@${limit}`,
		`by ${rule}`,
		`else ${ifNothing}`,
		ticket === undefined ? undefined : 'ticket',
	];
	return words.filter((word) => word !== undefined).join(' ');
}
