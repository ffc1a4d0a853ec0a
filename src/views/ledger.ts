import { messages } from "../messages/en.ts";
import type { AnnotatedColumn, Sentence } from "../model/annotated-column.ts";
import { type AnnotationOf, type AnnotationType, annotationsOf } from "../model/annotation.ts";
import type { Name } from "../model/name.ts";
import type { SourceKind } from "../model/terms.ts";
import { type ClaimSupport, claimSupports, supportOf } from "./claim-support.ts";
import { creditedWords } from "./credited-words.ts";
import { personMeant, sourceName } from "./source-name.ts";
import { bareSentences } from "./unannotated-sentences.ts";

/** Whom a column credits, however often. */
export type SourceRow = {
	/** The name in the register, or the words used where there is none. */
	label: string;
	kind: SourceKind;
	credits: { attribution: AnnotationOf<"attribution">; words: string }[];
};

export type Ledger = {
	/** The claims by what the column gives in support of them. */
	claims: { support: ClaimSupport; rows: AnnotationOf<"claim">[] }[];
	/** Those not named last, each group by number of credits. */
	sources: SourceRow[];
	quotations: AnnotationOf<"quotation">[];
	figures: AnnotationOf<"quantity">[];
	times: AnnotationOf<"time">[];
	echoes: AnnotationOf<"echo">[];
	slips: AnnotationOf<"sic">[];
	/** Sentences without a mark of their own. */
	bare: Sentence[];
};

/** Whether a reader can look a source up: somebody named, or a document. */
function isNamed(kind: SourceKind): boolean {
	return kind === "named" || kind === "document";
}

/** Everything that a column stands on, as rows: a view of the model, with nothing decided here. */
export function ledgerOf(column: AnnotatedColumn, names: ReadonlyMap<string, Name>): Ledger {
	const all = <T extends AnnotationType>(type: T) => annotationsOf(column.annotations, type);
	const claims = all("claim");
	return {
		claims: claimSupports
			.map((support) => ({ support, rows: claims.filter((claim) => supportOf(claim) === support) }))
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
	column: AnnotatedColumn,
	attributions: readonly AnnotationOf<"attribution">[],
	names: ReadonlyMap<string, Name>,
): SourceRow[] {
	const rows = new Map<string, SourceRow>();
	for (const attribution of attributions) {
		const { key, label, kind } = personMeant(attribution, names);
		const row = rows.get(key) ?? { label, kind, credits: [] };
		row.credits.push({ attribution, words: creditedWords(column, attribution) });
		rows.set(key, row);
	}
	const rank = ({ kind }: SourceRow) => (isNamed(kind) ? 0 : 1);
	return [...rows.values()].sort((a, b) => rank(a) - rank(b) || b.credits.length - a.credits.length);
}

/** Who makes a claim: never left out where it is not the columnist. */
export function claimantOf({ speaker, voice }: AnnotationOf<"claim">, names: ReadonlyMap<string, Name>): string {
	// A question is the columnist's.
	return speaker ? sourceName(speaker, names) : messages.voices[voice === "question" ? "columnist" : voice];
}
