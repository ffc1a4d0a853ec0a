import { messages } from "../messages/en.ts";
import type { AnnotatedColumn } from "../model/annotated-column.ts";

/** What a page says of a column whose speakers no editor has decided on; null where one has. */
export function unreadNote({ editor, isAssessed }: AnnotatedColumn): string | null {
	if (isAssessed) return null;
	return editor ? messages.site.partlyEdited : messages.site.unedited;
}
