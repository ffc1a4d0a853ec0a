import type { AnnotatedColumn, Sentence } from "../model/annotated-column.ts";
import { overlap } from "../text/ranges.ts";

/** The sentences without an annotation other than a plain mention: nothing in them was assessed. */
export function unannotatedSentences({ sentences, annotations }: AnnotatedColumn): Sentence[] {
	const marks = annotations.filter((one) => one.type !== "mention" || one.designation !== null);
	return sentences.filter(({ range }) => !marks.some((mark) => overlap(mark.range, range) > 0));
}
