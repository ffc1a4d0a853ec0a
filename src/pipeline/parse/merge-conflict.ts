/** The lines that git leaves at the begin and the end of what it could not merge. */
const MARKER = /^(?:<{7}|>{7})(?:[ \t].*)?$/;
const BEGIN = /^<{7}/;

/** The conflicts that a merge has left in a file, by their first lines, counted from 1; empty where there is none. */
export function mergeConflicts(lines: readonly string[]): number[] {
	const marked = lines.flatMap((line, index) => (MARKER.test(line) ? [{ line, number: index + 1 }] : []));
	const begun = marked.filter(({ line }) => BEGIN.test(line));
	// Somebody who has mended half a conflict leaves its end.
	return (begun.length > 0 ? begun : marked).map(({ number }) => number);
}
