/** A text's words in order: whatever stands between white space, marks included, nothing folded. */
export function wordsOf(text: string): string[] {
	return text.split(/\s+/).filter((word) => word !== "");
}

/** A run of words in which a sequence differs from the one expected. Either side may be empty. */
export type Change = {
	expected: string;
	found: string;
	/** The position of the first word concerned in the expected sequence, from 0. */
	at: number;
	/** The position in the sequence found. */
	foundAt: number;
	/** The words before it, for the reader of a message to find the place. */
	after: string;
};

/** How many words of context a change carries. */
const CONTEXT = 4;
/** Above this many cells a comparison reports one large change instead of aligning word by word. */
const MAX_CELLS = 16_000_000;

/** The runs of words in which two sequences differ, by their longest common subsequence. */
export function differences(expected: readonly string[], found: readonly string[]): Change[] {
	let head = 0;
	while (head < expected.length && head < found.length && expected[head] === found[head]) head++;
	let tail = 0;
	while (
		tail < Math.min(expected.length, found.length) - head &&
		expected[expected.length - 1 - tail] === found[found.length - 1 - tail]
	) {
		tail++;
	}
	const left = expected.slice(head, expected.length - tail);
	const right = found.slice(head, found.length - tail);
	return align(left, right).map((change) => {
		const at = change.at + head;
		return {
			...change,
			at,
			foundAt: change.foundAt + head,
			after: expected.slice(Math.max(0, at - CONTEXT), at).join(" "),
		};
	});
}

function align(left: readonly string[], right: readonly string[]): Omit<Change, "after">[] {
	if (left.length === 0 && right.length === 0) return [];
	if (left.length * right.length > MAX_CELLS)
		return [{ expected: left.join(" "), found: right.join(" "), at: 0, foundAt: 0 }];
	const lengths = Array.from({ length: left.length + 1 }, () => new Uint16Array(right.length + 1));
	const at = (row: number, column: number) => lengths[row]?.[column] ?? 0;
	for (let row = left.length - 1; row >= 0; row--) {
		const line = lengths[row];
		if (!line) continue;
		for (let column = right.length - 1; column >= 0; column--) {
			line[column] =
				left[row] === right[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
		}
	}
	const changes: Omit<Change, "after">[] = [];
	let gone: string[] = [];
	let come: string[] = [];
	let row = 0;
	let column = 0;
	const close = () => {
		if (gone.length + come.length > 0) {
			changes.push({
				expected: gone.join(" "),
				found: come.join(" "),
				at: row - gone.length,
				foundAt: column - come.length,
			});
		}
		gone = [];
		come = [];
	};
	while (row < left.length || column < right.length) {
		if (row < left.length && column < right.length && left[row] === right[column]) {
			close();
			row++;
			column++;
		} else if (column >= right.length || (row < left.length && at(row + 1, column) >= at(row, column + 1))) {
			gone.push(left[row++] ?? "");
		} else {
			come.push(right[column++] ?? "");
		}
	}
	close();
	return changes;
}

/** Says a change in words: what is missing, added or other, and after which words. */
export function describeChange({ expected, found, after }: Change): string {
	const place = after === "" ? "at the beginning" : `after “${after}”`;
	if (found === "") return `${place}: “${expected}” is missing`;
	if (expected === "") return `${place}: “${found}” was added`;
	return `${place}: “${expected}” has become “${found}”`;
}
