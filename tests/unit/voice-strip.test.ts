import { expect, test } from "vitest";
import { overlap } from "../../src/text/ranges.ts";
import { stripCells } from "../../src/views/voice-strip.ts";
import { load } from "./library.ts";

const [column] = load("content").columns;
if (!column) throw new Error("The column is missing.");
const { cells, figures, quotations, width } = stripCells(column);

/** What of a sentence is in each voice, in order. */
const stretches = column.sentences.flatMap(({ id, range }) =>
	column.voiceRanges
		.filter((one) => overlap(one.range, range) > 0)
		.map((one) => ({ sentence: id, voice: one.voice, length: overlap(one.range, range) })),
);

test("has a cell for each stretch in one voice of each sentence, in order, as wide as it is long", () => {
	expect(cells.map(({ sentence, voice }) => [sentence, voice])).toEqual(
		stretches.map(({ sentence, voice }) => [sentence, voice]),
	);
	const scale = (cells[0]?.w ?? 0) / (stretches[0]?.length ?? 1);
	for (const [index, cell] of cells.entries()) {
		expect(cell.w / scale).toBeCloseTo(stretches[index]?.length ?? 0, -1);
		const next = cells[index + 1];
		if (!next) continue;
		// Sentences stand apart from each other, the stretches of one do not.
		if (next.sentence === cell.sentence) expect(next.x).toBeCloseTo(cell.x + cell.w, 0);
		else expect(next.x).toBeGreaterThan(cell.x + cell.w);
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
