/** A type of messages with any words in place of those of one language. */
export type Translated<T> = T extends string
	? string
	: T extends (...args: infer Args) => infer Result
		? (...args: Args) => Translated<Result>
		: T extends readonly unknown[]
			? { readonly [K in keyof T]: Translated<T[K]> }
			: T extends object
				? { readonly [K in keyof T]: Translated<T[K]> }
				: T;

/**
 * Looks messages up by language.
 * @param tables the messages of each language, by its primary subtag
 * @returns for a language tag (BCP 47) the messages of its language, or else the English ones
 */
export function byLanguage<M>(tables: { en: M } & Readonly<Record<string, M>>): (lang: string) => M {
	return (lang) => tables[lang.toLowerCase().split("-")[0] ?? "en"] ?? tables.en;
}
