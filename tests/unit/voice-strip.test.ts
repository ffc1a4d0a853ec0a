import { expect, test } from "vitest";
import { stripCells } from "../../src/views/voice-strip.ts";
import { load } from "./library.ts";

const [column] = load("content").columns;
if (!column) throw new Error("The column is missing.");
const { cells, figures, quotations, width } = stripCells(column);

test("has a cell for each sentence, in order, as wide as the sentence is long, and fills the strip", () => {
	expect(cells.map(({ sentence }) => sentence)).toEqual(column.sentences.map(({ id }) => id));
	for (const [index, cell] of cells.entries()) {
		const next = cells[index + 1];
		if (next) expect(next.x).toBeGreaterThan(cell.x + cell.w);
		const { start, end } = column.sentences[index]?.range ?? { start: 0, end: 0 };
		const [first] = cells;
		const firstLength = column.sentences[0] ? column.sentences[0].range.end - column.sentences[0].range.start : 1;
		expect(cell.w / (end - start)).toBeCloseTo((first?.w ?? 0) / firstLength, 2);
	}
	const last = cells.at(-1);
	expect(last && last.x + last.w).toBeCloseTo(width, 0);
});

test("has a tick over its sentence for every figure and quotation", () => {
	expect(figures).toHaveLength(8);
	expect(quotations).toHaveLength(13);
	for (const { x } of [...figures, ...quotations]) {
		expect(cells.some((cell) => x >= cell.x - 1 && x <= cell.x + cell.w + 1)).toBe(true);
	}
});
