import { messages } from "../messages/en.ts";
import type { AnnotatedColumn, Sentence } from "../model/annotated-column.ts";
import type { Annotation, AnnotationType, Source } from "../model/annotation.ts";
import type { Name } from "../model/name.ts";
import type { SourceKind, Support } from "../model/terms.ts";
import { supportSchema } from "../model/terms.ts";
import { overlap } from "../pipeline/ranges.ts";
import { bareSentences } from "./bare-sentences.ts";

export type Of<T extends AnnotationType> = Extract<Annotation, { type: T }>;

/** Whom a column credits, however often. */
export type SourceRow = {
	/** The name in the register, or the words used where there is none. */
	label: string;
	kind: SourceKind;
	credits: { attribution: Of<"attribution">; words: string }[];
};

export type Ledger = {
	/** The claims by what the column gives in support of them. */
	claims: { support: Support; rows: Of<"claim">[] }[];
	/** Those not named last, each group by number of credits. */
	sources: SourceRow[];
	quotations: Of<"quotation">[];
	figures: Of<"quantity">[];
	times: Of<"time">[];
	echoes: Of<"echo">[];
	slips: Of<"sic">[];
	/** Sentences without a mark of their own. */
	bare: Sentence[];
};

/** Everything that a column stands on, as rows: a view of the model, with nothing decided here. */
export function ledgerOf(column: AnnotatedColumn, names: ReadonlyMap<string, Name>): Ledger {
	const all = <T extends AnnotationType>(type: T) =>
		column.annotations.filter((one): one is Of<T> => one.type === type);
	const claims = all("claim");
	return {
		claims: supportSchema.options
			.map((support) => ({ support, rows: claims.filter((claim) => claim.support === support) }))
			.filter(({ rows }) => rows.length > 0),
		sources: sourcesOf(column, all("attribution"), names),
		quotations: all("quotation"),
		figures: all("quantity"),
		times: all("time"),
		echoes: all("echo"),
		slips: all("sic"),
		bare: bareSentences(column),
	};
}

function sourcesOf(
	{ text }: AnnotatedColumn,
	attributions: readonly Of<"attribution">[],
	names: ReadonlyMap<string, Name>,
): SourceRow[] {
	const rows = new Map<string, SourceRow>();
	for (const attribution of attributions) {
		const { source, sourceKind, content } = attribution;
		const key = source.name ?? `“${source.words}”`;
		const row = rows.get(key) ?? { label: labelOf(source, names), kind: sourceKind, credits: [] };
		const words = content.map(({ start, end }) => text.slice(start, end)).join(" … ");
		row.credits.push({ attribution, words });
		rows.set(key, row);
	}
	const rank = ({ kind }: SourceRow) => (kind === "named" || kind === "document" ? 0 : 1);
	return [...rows.values()].sort((a, b) => rank(a) - rank(b) || b.credits.length - a.credits.length);
}

/** A source as readers know it: by its name, or in the column's words. */
export function labelOf(source: Source, names: ReadonlyMap<string, Name>): string {
	const name = source.name === undefined ? undefined : names.get(source.name);
	return name?.name ?? `“${source.words}”`;
}

/** Who makes a claim: never left out where it is not the columnist. */
export function claimantOf({ speaker, voice }: Of<"claim">, names: ReadonlyMap<string, Name>): string {
	return speaker ? labelOf(speaker, names) : messages.voices[voice];
}

/** The id of the paragraph that a range begins in. */
export function paragraphOf({ blocks }: AnnotatedColumn, { range }: { range: Annotation["range"] }): string {
	return blocks.find((block) => overlap(block.range, range) > 0)?.id ?? "";
}
