/** A page that may be meant by an address that leads nowhere. */
export type NearAddress = {
	/** The part of its address that is its own: `putins-ploy`. */
	key: string;
	title: string;
	address: string;
};
