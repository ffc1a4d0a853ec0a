import { expect, test } from "vitest";
import { endSentence, joinSentences } from "../../src/text/join-sentences.ts";
import { withoutComma } from "../../src/text/quote.ts";

test("ends each line but the last once, also when it ends in a quotation mark", () => {
	expect(joinSentences(["Wren: “It is late.”", "The clerk: “late”", "A. Writer: the rest"])).toBe(
		"Wren: “It is late.” The clerk: “late”. A. Writer: the rest",
	);
	expect(endSentence("Did it rain?")).toBe("Did it rain?");
	expect(joinSentences([])).toBe("");
});

test("leaves out the comma that joins quoted words to their cue", () => {
	expect(withoutComma("“We go,”")).toBe("“We go”");
	expect(withoutComma("We go,")).toBe("We go");
	expect(withoutComma("We go.”")).toBe("We go.”");
});
