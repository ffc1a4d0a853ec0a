import { expect, test } from "vitest";
import { mint } from "../../src/links/index.ts";
import { frontMatterSchema } from "../../src/model/column.ts";
import type { Withdrawal } from "../../src/model/withdrawn.ts";
import { Diagnostics } from "../../src/pipeline/diagnostics.ts";
import { parseMarkdown } from "../../src/pipeline/parse/markdown.ts";
import { textLayer } from "../../src/pipeline/parse/text-layer.ts";
import { fingerprintOf } from "../../src/pipeline/withhold/find-passages.ts";
import { reportLostEntries } from "../../src/pipeline/withhold/lost.ts";

const OTHER = "It rained on the quay all day, and the town stayed in.";

/**
 * What is said of a column whose entry of `withdrawn` is gone: its words were withheld in one revision, and taken out
 * of the column in the next.
 */
function told(quote: string, prose: string, { headline = "The Till", field = null as Withdrawal["field"] } = {}) {
	const signs = quote.replace(/\S+/g, "••••");
	const first = mint([`He said that ${signs} there.`, OTHER]).registry;
	const { registry } = mint(["He said it.", OTHER], first);
	const withdrawn = [fingerprintOf({ passage: { quote }, field })];
	const frontMatter = frontMatterSchema.parse({
		headline,
		byline: "A. Writer",
		published: "2026-01-02",
		rights: "Written for the tests.",
		lang: "en",
		status: "published",
		words: { count: 1, sha256: "0".repeat(64) },
	});
	const diagnostics = new Diagnostics();
	const tree = parseMarkdown(prose, "column.md", diagnostics);
	if (!tree) throw new Error("refused");
	const column = { annotations: undefined, annotationsFile: "annotations.yaml", frontMatter };
	reportLostEntries({ ...column, registry: { ...registry, withdrawn } }, { layer: textLayer(tree) }, diagnostics);
	return diagnostics.all.map(({ rule }) => rule);
}

test("a passage that an edit puts back is told, however long it is", () => {
	for (const count of [3, 45]) {
		const quote = Array.from({ length: count }, (_, at) => `word${at}`).join(" ");
		expect(told(quote, `He said it.\n\n${OTHER}\n\nSo ${quote}.`), `${count}`).toEqual(["withdrawn-lost"]);
		expect(told(quote, `He said it.\n\n${OTHER}\n\nSo he said.`)).toEqual([]);
	}
});

test("words that stand again in the field of the front matter from which they were withdrawn are told", () => {
	const prose = `He said it.\n\n${OTHER}`;
	expect(told("Golden Till", prose, { field: "headline", headline: "The golden till" })).toEqual(["withdrawn-lost"]);
	expect(told("Golden Till", prose, { field: "headline" })).toEqual([]);
	expect(told("Golden Till", prose, { field: "about", headline: "The golden till" })).toEqual([]);
});
