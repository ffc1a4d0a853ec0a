import type { AnnotatedColumn, Sentence } from "../model/annotated-column.ts";
import { overlap } from "../text/ranges.ts";

/** The sentences that carry no annotation but bare names: what was not assessed. */
export function bareSentences({ sentences, annotations }: AnnotatedColumn): Sentence[] {
	const marks = annotations.filter((one) => one.type !== "mention" || one.designation !== null);
	return sentences.filter(({ range }) => !marks.some((mark) => overlap(mark.range, range) > 0));
}
