import { expect, test } from "vitest";
import { stances } from "../../src/model/vocabulary.ts";
import { messages } from "./library.ts";

test.each(["label", "framing"] as const)("the words of stances tell each from all others: %s", (form) => {
	expect(new Set(stances.map((stance) => messages.stances[stance][form])).size).toBe(stances.length);
});
