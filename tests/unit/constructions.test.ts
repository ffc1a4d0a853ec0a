import { describe, expect, test } from "vitest";
import { constructions } from "../../src/model/vocabulary.ts";
import { constructionTable } from "../../src/pipeline/detect/attribution/constructions.ts";
import { settingTable } from "../../src/pipeline/detect/attribution/settings.ts";
import { creditsIn, unmarked } from "./marked-credits.ts";

const rows = [...constructionTable, ...settingTable];

test("the table has a row for each construction, in the order of the vocabulary", () => {
	expect(rows.map(({ id }) => id)).toEqual(constructions);
});

describe.each(rows)("$id", ({ id, takes, refuses }) => {
	test.each(takes)("takes: %s", (example) => {
		const { text, ...marked } = unmarked(example);
		expect(creditsIn(text)).toContainEqual(expect.objectContaining({ id, ...marked }));
	});
	test.each(refuses)("refuses: %s", (text) => {
		expect(creditsIn(text).filter((one) => one.id === id)).toEqual([]);
	});
});
