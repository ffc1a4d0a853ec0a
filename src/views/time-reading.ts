import { windowInWords } from "../messages/dates.en.ts";
import type { AnnotationOf } from "../model/annotation.ts";

/** What a time means, in an editor's words, or as the days that a machine has counted. */
export function readingOf({ reading, from, to }: AnnotationOf<"time">): string {
	return reading ?? (from !== null && to !== null ? windowInWords(from, to) : "");
}
