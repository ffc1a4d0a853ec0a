import { searchMessages as words } from "../messages/search.en.ts";
import type { SearchRecord } from "../model/search-column.ts";
import type { Passage } from "./passages.ts";

/** What results can be narrowed down by, in the order in which readers are offered it. */
export const facets = ["kind", "speaker", "stance", "voice", "name", "column", "year"] as const;
export type Facet = (typeof facets)[number];
/** The value asked for of each facet. */
export type Filters = Partial<Record<Facet, string>>;
export type FacetCount = { facet: Facet; values: { key: string; label: string; count: number }[] };

/** One thing that a passage is: one of its annotations, or the paragraph itself. */
type Facts = Record<Facet, { key: string; label: string }[]>;

/** Whether a passage answers to all filters: one and the same of its annotations to those that are about annotations. */
export function passes(passage: Passage, filters: Filters): boolean {
	return factsOf(passage).some((facts) => meets(facts, filters));
}

/** Whether an annotation by itself answers to the filters that are about annotations. */
export function recordPasses(record: SearchRecord, { kind, speaker, stance, name }: Filters): boolean {
	const isSpoken = record.kind !== "name";
	return (
		(kind === undefined || record.kind === kind) &&
		(speaker === undefined || (isSpoken && (record.key ?? "columnist") === speaker)) &&
		(stance === undefined || (isSpoken && record.stance === stance)) &&
		(name === undefined || (!isSpoken && record.key === name))
	);
}

/** For each facet its values among the passages of the columns that are loaded, with how many each would leave. */
export function countFacets(passages: readonly Passage[], filters: Filters): FacetCount[] {
	return (
		facets
			.map((facet) => {
				const { [facet]: _, ...others } = filters;
				const counts = new Map<string, { key: string; label: string; count: number }>();
				for (const passage of passages) {
					const values = new Map(
						factsOf(passage)
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
	return facets.every((facet) => {
		const wanted = filters[facet];
		return wanted === undefined || facts[facet].some(({ key }) => key === wanted);
	});
}

function factsOf({ column, records, voice, standings }: Passage): Facts[] {
	const shared = {
		voice: [{ key: voice, label: words.voices[voice] }],
		name: records.flatMap(({ kind, key, label }) => (kind === "name" && key !== null ? [{ key, label }] : [])),
		column: [{ key: column.slug, label: column.headline }],
		year: [{ key: column.published.slice(0, 4), label: column.published.slice(0, 4) }],
	};
	const stance = standings[0]?.stance ?? "asserts";
	// Words that a source is credited with are the source's, whatever the paragraph is.
	const [first] = records.filter(({ kind, key }) => (kind === "source" || kind === "quotation") && key !== null);
	const paragraph: Facts = {
		...shared,
		kind: [{ key: "paragraph", label: words.kinds.paragraph }],
		speaker: [speakerOf(first)],
		stance: [{ key: stance, label: words.stances[stance] }],
	};
	return [
		paragraph,
		...records.map((record) => ({
			...shared,
			kind: [{ key: record.kind, label: words.kinds[record.kind] }],
			speaker: record.kind === "name" ? [] : [speakerOf(record)],
			stance: record.kind === "name" ? [] : [{ key: record.stance, label: words.stances[record.stance] }],
		})),
	];
}

function speakerOf(record: SearchRecord | undefined): { key: string; label: string } {
	const { key, who } = record ?? {};
	return key && who ? { key, label: who } : { key: "columnist", label: words.voices.columnist };
}
