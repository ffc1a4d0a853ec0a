import type { AnnotatedColumn } from "../model/annotated-column.ts";
import type { AnnotationOf } from "../model/annotation.ts";

/** What a source is credited with, in the column's words; what stands between them is left out, and shown as left out. */
export function creditedWords({ text }: AnnotatedColumn, { content }: AnnotationOf<"attribution">): string {
	return content.map(({ start, end }) => text.slice(start, end)).join(" … ");
}
