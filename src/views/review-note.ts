import type { Messages } from "../messages/index.ts";
import type { AnnotatedColumn } from "../model/annotated-column.ts";

/** What a page says of a column in which no editor has decided who is credited; null for a reviewed one. */
export function reviewNote({ editor, isAssessed }: AnnotatedColumn, { site }: Messages): string | null {
	if (isAssessed) return null;
	return editor ? site.partlyEdited : site.unedited;
}
