import type { InterfaceLanguage } from "../model/site.ts";

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
 * @param tables the messages of each language of the interface, by its primary subtag
 * @returns for a language tag (BCP 47) the messages of its language, or else the English ones
 */
export function byLanguage<M>(tables: Readonly<Record<InterfaceLanguage, M>>): (lang: string) => M {
	const bySubtag: Readonly<Record<string, M>> = tables;
	return (lang) => bySubtag[lang.toLowerCase().split("-")[0] ?? "en"] ?? tables.en;
}
