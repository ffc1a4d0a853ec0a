import { describe, expect, test } from "vitest";
import { detectionsOf } from "../../src/model/detection.ts";
import { constructions } from "../../src/model/vocabulary.ts";
import { constructionTable, settingTable } from "../../src/pipeline/detect/attribution/constructions.ts";
import { plainLayer } from "../../src/pipeline/detect/describe.ts";
import { detect } from "../../src/pipeline/detect/index.ts";
import type { TextRange } from "../../src/text/ranges.ts";

const rows = [...constructionTable, ...settingTable];

/** A sentence as a column has it, and what is marked in it. */
function unmarked(example: string): { text: string; source: string; cue: string; content: string[] } {
	const inside = (pattern: RegExp) => [...example.matchAll(pattern)].map(([, words = ""]) => bare(words));
	const [source = "-"] = inside(/<([^>]*)>/g);
	const [cue = "-"] = inside(/\[([^\]]*)\]/g);
	return { text: bare(example), source, cue, content: inside(/\{([^}]*)\}/g) };
}

const bare = (words: string) => words.replace(/[<>[\]{}]/g, "");

/** Who is credited in a text, by which construction. */
function creditsIn(text: string) {
	return detectionsOf(detect(plainLayer(text), { lang: "en", names: [] }), "attribution").map((one) => {
		const words = (range: TextRange | null) => (range ? text.slice(range.start, range.end) : "-");
		return {
			id: one.construction,
			source: words(one.source),
			cue: words(one.cue),
			content: one.content.map(words),
		};
	});
}

test("the table has a row for each construction, in the order of the vocabulary", () => {
	expect(rows.map(({ id }) => id)).toEqual(constructions);
});

describe.each(rows)("$id", ({ id, takes, refuses }) => {
	test.each(takes)("takes: %s", (example) => {
		const { text, ...marked } = unmarked(example);
		expect(creditsIn(text)).toContainEqual({ id, ...marked });
	});
	test.each(refuses)("refuses: %s", (text) => {
		expect(creditsIn(text).filter((one) => one.id === id)).toEqual([]);
	});
});
