import "wink-nlp";

declare module "wink-nlp" {
	interface ItsHelpers {
		/** As `tokens.out()` calls it: the package's own declaration leaves the cache out. */
		lemma(index: number, token: unknown, cache: unknown, addons: unknown): string;
	}
}
