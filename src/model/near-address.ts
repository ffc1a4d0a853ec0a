/** A page, or a place on one, that may be meant by an address that leads nowhere. */
export type NearAddress = {
	/** The part of its address that is its own: `putins-ploy`; of rows of an index all parts: `claims/stance/rejects`. */
	key: string;
	title: string;
	address: string;
	/** Of a column: the file with its passages, in the same form. */
	passages?: string;
};
