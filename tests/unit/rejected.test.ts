import { describe, expect, test } from "vitest";
import { annotationsFileSchema } from "../../src/model/annotation.ts";
import { Diagnostics } from "../../src/pipeline/diagnostics.ts";
import { annotate } from "../../src/pipeline/index.ts";
import { parseMarkdown } from "../../src/pipeline/parse/markdown.ts";

const TEXT =
	"The mayor said the bridge was safe. About 52% of passengers doubt it. Why did the council lie? “Safe” is a word.";

/** Annotates the text with what an editor has rejected. */
function annotated(rejected: object[]) {
	const tree = parseMarkdown(TEXT, "column.md", new Diagnostics());
	if (!tree) throw new Error("The text cannot be parsed.");
	const entries = annotationsFileSchema.parse({ by: "The editors", on: "2026-11-26", rejected });
	const diagnostics = new Diagnostics();
	const placeOf = () => ({ file: "annotations.yaml", line: 4, column: 1 });
	const result = annotate({ tree, lang: "en", names: [], annotations: { entries, placeOf } }, diagnostics);
	return { ...result, warnings: diagnostics.all };
}

const exactOf = (rejected: object[]) => annotated(rejected).annotations.map(({ type, exact }) => `${type}: ${exact}`);
const all = exactOf([{ quote: "is a word" }]);

describe("a proposal whose words are rejected", () => {
	test.each([
		["an attribution", { quote: "The mayor said" }, "attribution: The mayor said"],
		["a figure", { quote: "About 52%" }, "quantity: About 52%"],
		["a quotation, with or without its marks", { quote: "Safe” is", before: "“" }, null],
		["a quotation without its marks", { quote: "Safe", after: "” is a word" }, "quotation: “Safe”"],
		["what a question takes as given", { quote: "did the council lie" }, "claim: did the council lie"],
	])("is gone, it alone: %s", (_, entry, gone) => {
		if (gone !== null) expect(all).toContain(gone);
		expect(exactOf([entry])).toEqual(all.filter((one) => one !== gone));
	});
	test("gives its words back to the columnist when it credited them", () => {
		const voiceOf = (rejected: object[]) => annotated(rejected).sentences[0]?.voice;
		expect(voiceOf([])).not.toBe("columnist");
		expect(voiceOf([{ quote: "The mayor said" }])).toBe("columnist");
	});
	test("is of the type that is named, where several have these words", () => {
		expect(exactOf([{ quote: "About 52%", type: "claim" }])).toEqual(all);
	});
	test("is none: that is said, with what is proposed beside the words", () => {
		const [warning] = annotated([{ quote: "mayor said" }]).warnings;
		expect(warning?.rule).toBe("rejected-nothing");
		expect(warning?.message).toContain("“The mayor said” (attribution)");
	});
});
