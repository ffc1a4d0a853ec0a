import { expect, test } from "vitest";
import { withWholePairs } from "../../src/text/whole-pairs.ts";

/** What a sentence of a text is widened to. The sentences end with a stop, and the marks that close with it. */
function widened(text: string, sentence: string): string {
	const ends = [...text.matchAll(/[^\s][^.?]*[.?][”)]*/g)];
	const sentences = ends.map(({ index, 0: words }) => ({ range: { start: index, end: index + words.length } }));
	const start = text.indexOf(sentence);
	const { start: from, end } = withWholePairs(text, { start, end: start + sentence.length }, sentences);
	return text.slice(from, end);
}

test.each([
	["He said: “One.", "He said: “One. Two. Three.”"],
	["Two.", "Two."],
	["Three.”", "He said: “One. Two. Three.”"],
])("takes in the sentences up to the other mark: %s", (sentence, whole) => {
	expect(widened("It rained. He said: “One. Two. Three.” They left.", sentence)).toBe(whole);
});
test("takes in what a quotation in a bracket needs", () => {
	expect(widened("(It rained. He said: “One. Two.”) They left.", "Two.”")).toBe("(It rained. He said: “One. Two.”)");
});
test("leaves a mark alone that the paragraph does not close", () => {
	expect(widened("“One. Two.\n\n“Three.”", "“One.")).toBe("“One.");
});
