import type { SearchMessages } from "../messages/search.ts";
import type { SearchAnnotation } from "../model/search-column.ts";
import { type SearchFacet, type Stance, searchFacets } from "../model/vocabulary.ts";
import { kindInAddress } from "./kinds.ts";
import type { Passage } from "./passages.ts";

/** The value asked for of each facet. */
export type Filters = Partial<Record<SearchFacet, string>>;
export type FacetCount = { facet: SearchFacet; values: { key: string; label: string; count: number }[] };

/** The value of stance and speaker where it is not determined who is speaking. */
export const UNDETERMINED = "undetermined";

/** One thing that a passage is: one of its annotations, or the paragraph itself. */
type Facts = Record<SearchFacet, { key: string; label: string }[]>;

/**
 * Whether a passage answers to all filters: one and the same of its annotations to those that are about annotations.
 */
export function passes(passage: Passage, filters: Filters, words: SearchMessages): boolean {
	return factsOf(passage, words).some((facts) => meets(facts, filters));
}

/** Whether an annotation by itself answers to the filters that are about annotations. */
export function annotationPasses(annotation: SearchAnnotation, { kind, speaker, stance, name }: Filters): boolean {
	const isSpoken = annotation.kind !== "mention";
	return (
		(kind === undefined || kindInAddress[annotation.kind] === kind) &&
		(speaker === undefined || (isSpoken && (annotation.key ?? speakerWithoutKey(annotation)) === speaker)) &&
		(stance === undefined || (isSpoken && (annotation.stance ?? UNDETERMINED) === stance)) &&
		(name === undefined || (!isSpoken && annotation.key === name))
	);
}

/** For each facet its values among the passages of the columns that are loaded, with how many each would leave. */
export function countFacets(passages: readonly Passage[], filters: Filters, words: SearchMessages): FacetCount[] {
	return (
		searchFacets
			.map((facet) => {
				const { [facet]: _, ...others } = filters;
				const counts = new Map<string, { key: string; label: string; count: number }>();
				for (const passage of passages) {
					const values = new Map(
						factsOf(passage, words)
							.filter((facts) => meets(facts, others))
							.flatMap((facts) => facts[facet].map((value) => [value.key, value])),
					);
					for (const { key, label } of values.values()) {
						counts.set(key, { key, label, count: (counts.get(key)?.count ?? 0) + 1 });
					}
				}
				return {
					facet,
					values: [...counts.values()].sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1)),
				};
			})
			// While one is chosen all are shown: what is left can be seen, and taken back.
			.filter(
				({ facet, values }) =>
					values.length > (Object.keys(filters).length > 0 ? 0 : 1) || filters[facet] !== undefined,
			)
	);
}

function meets(facts: Facts, filters: Filters): boolean {
	return searchFacets.every((facet) => {
		const wanted = filters[facet];
		return wanted === undefined || facts[facet].some(({ key }) => key === wanted);
	});
}

function factsOf({ column, annotations, voice, framings }: Passage, words: SearchMessages): Facts[] {
	const shared = {
		voice: [{ key: voice, label: words.voices[voice] }],
		name: annotations.flatMap(({ kind, key, label }) => (kind === "mention" && key !== null ? [{ key, label }] : [])),
		column: [{ key: column.slug, label: column.headline }],
		year: [{ key: column.published.slice(0, 4), label: column.published.slice(0, 4) }],
	};
	const [framing] = framings.toSorted((a, b) => Number(a.stance === null) - Number(b.stance === null));
	const stance = framing ? framing.stance : "asserts";
	// Words that a source is credited with are the source's, whatever the paragraph is.
	const [first] = annotations.filter(
		({ kind, key }) => (kind === "attribution" || kind === "quotation") && key !== null,
	);
	const paragraph: Facts = {
		...shared,
		kind: [{ key: "paragraph", label: words.kinds.paragraph }],
		speaker: [speakerOf(first ?? { key: null, who: null, stance }, words)],
		stance: [stanceValue(stance, words)],
	};
	return [
		paragraph,
		...annotations.map((annotation) => ({
			...shared,
			kind: [{ key: kindInAddress[annotation.kind], label: words.kinds[annotation.kind] }],
			speaker: annotation.kind === "mention" ? [] : [speakerOf(annotation, words)],
			stance: annotation.kind === "mention" ? [] : [stanceValue(annotation.stance, words)],
		})),
	];
}

type Value = { key: string; label: string };

function stanceValue(stance: Stance | null, words: SearchMessages): Value {
	if (stance === null) return { key: UNDETERMINED, label: words.voices.undetermined };
	return { key: stance, label: words.stances[stance] };
}

function speakerOf(annotation: Pick<SearchAnnotation, "key" | "who" | "stance">, words: SearchMessages): Value {
	const { key, who } = annotation;
	if (key && who) return { key, label: who };
	const nobody = speakerWithoutKey(annotation);
	return { key: nobody, label: words.voices[nobody] };
}

/** The speaker of what nobody is credited with. */
export function speakerWithoutKey({ stance }: Pick<SearchAnnotation, "stance">): "columnist" | typeof UNDETERMINED {
	return stance === null ? UNDETERMINED : "columnist";
}
