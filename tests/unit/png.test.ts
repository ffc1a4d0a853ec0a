import { inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { encodePng } from "../../src/cards/png.ts";

const PAPER = [253, 251, 246, 255];
const NEAR_PAPER = [250, 250, 245, 255];
const INK = [20, 20, 20, 255];
const RULE = [216, 210, 198, 255];

/** The data of the first chunk of a kind. @see https://www.w3.org/TR/png-3/#5Chunk-layout */
function chunkOf(png: Uint8Array, name: string): Buffer {
	const bytes = Buffer.from(png);
	for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
		if (bytes.toString("latin1", at + 4, at + 8) === name) {
			return bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at));
		}
	}
	throw new Error(`There is no ${name}.`);
}

/** The colours of a picture of one line, as it shows them. */
function colours(png: Uint8Array): number[][] {
	const palette = chunkOf(png, "PLTE");
	const [filter, ...pixels] = inflateSync(chunkOf(png, "IDAT"));
	expect(filter).toBe(0);
	return pixels.map((index) => [...palette.subarray(3 * index, 3 * index + 3)]);
}

const line = Uint8Array.from([PAPER, PAPER, NEAR_PAPER, INK, RULE].flat());

test("keeps the most frequent of colours that hardly differ", () => {
	const png = encodePng(line, 5, 1, { most: 1000, flat: [] });
	expect(png && colours(png)).toEqual([PAPER, PAPER, PAPER, INK, RULE].map((colour) => colour.slice(0, 3)));
});

test("keeps the colours of areas when it has to do with the fewest shades", () => {
	const png = encodePng(line, 5, 1, { most: 1, flat: ["#d8d2c6"] });
	expect(png && colours(png)).toEqual([PAPER, PAPER, PAPER, INK, RULE].map((colour) => colour.slice(0, 3)));
	const merged = encodePng(line, 5, 1, { most: 1, flat: [] });
	expect(merged && colours(merged)[4]).toEqual(PAPER.slice(0, 3));
});
