import type { AnnotatedColumn } from "../model/annotated-column.ts";
import type { AnnotationOf } from "../model/annotation.ts";

/** The words that a source is credited with; an ellipsis marks words of the column between them. */
export function creditedWords({ text }: AnnotatedColumn, { content }: AnnotationOf<"attribution">): string {
	return content.map(({ start, end }) => text.slice(start, end)).join(" … ");
}
