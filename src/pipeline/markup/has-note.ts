import { type Annotation, type AnnotationOf, mayQuote } from "../../model/annotation.ts";
import { isOptional, type OptionalType, optionalTypes, type QuantityKind } from "../../model/vocabulary.ts";
import { contains } from "../../text/ranges.ts";

/**
 * Whether an annotation has a note on the page: where it tells a reader something that is not the norm, which key and
 * ledger say once. The editor's choice comes first (`note: show`, `note: hide`), and what the editor wrote is shown.
 * The data keep every annotation, with a note or without.
 * @param all the annotations of the column
 */
export function hasNote(annotation: Annotation, all: readonly Annotation[]): boolean {
	if (annotation.noteChoice !== null) return annotation.noteChoice === "show";
	if (annotation.note !== null) return true;
	switch (annotation.type) {
		case "attribution":
		case "sic":
		case "echo":
			return true;
		// What is credited is told by the note on who is credited with it.
		case "claim":
			return annotation.stance === "reports" ? !isCredited(annotation, all) : isUnusual(annotation);
		case "quotation":
			return mayQuote(annotation.use) && !isCredited(annotation, all);
		case "quantity":
			return weighed.has(annotation.kind);
		case "time":
			// One without a reading counts from the day of publication: the note says which days, or that they are not known.
			return annotation.reading === null || (annotation.from !== null && annotation.to !== null);
		case "mention":
			return annotation.designation !== null && !isInCue(annotation, all);
	}
}

/**
 * Whether an annotation is marked on the pages of a site. What tells who says words, or how the column stands to them,
 * always is: so is a figure whose source no credit tells. What an editor wrote a note on is, too.
 * @param all the annotations of the column
 * @param kinds those that the site shows beside these; all where it is left out
 */
export function isShown(
	annotation: Annotation,
	all: readonly Annotation[],
	kinds: readonly OptionalType[] = optionalTypes,
): boolean {
	const { type, note, noteChoice } = annotation;
	if (!isOptional(type) || kinds.includes(type)) return true;
	if (noteChoice === "show" || note !== null) return true;
	return annotation.type === "quantity" && annotation.saidBy !== null && !isCredited(annotation, all);
}

/** The kinds of figures that a reader has to weigh; others have a note where an editor writes one. */
const weighed: ReadonlySet<QuantityKind> = new Set(["share", "money", "range", "comparison"]);

/**
 * Whether the column does not simply assert a claim, or gives support for it. The norm of an opinion column is the
 * columnist's claim without a source.
 */
function isUnusual({ stance, support }: AnnotationOf<"claim">): boolean {
	return stance !== "asserts" || (support !== null && support !== "none");
}

function isCredited({ range }: Annotation, all: readonly Annotation[]): boolean {
	return all.some((one) => one.type === "attribution" && one.content.some((stretch) => contains(stretch, range)));
}

/** Whether a designation stands in the words that credit somebody: their note shows them. */
function isInCue({ range }: Annotation, all: readonly Annotation[]): boolean {
	return all.some((one) => one.type === "attribution" && contains(one.range, range));
}
