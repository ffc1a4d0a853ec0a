/** Joins lines as sentences: each but the last ends with a full stop, or with the mark that it has already. */
export function joinSentences(lines: readonly string[]): string {
	return lines.map((line, at) => (at === lines.length - 1 ? line : endSentence(line))).join(" ");
}

/** A line with a full stop, unless it ends a sentence already, also inside quotation marks. */
export function endSentence(line: string): string {
	return /[.!?…]["”’»)\]]*$/u.test(line) ? line : `${line}.`;
}
