import { describe, expect, test } from "vitest";
import { descriptionOf, openingOf } from "../../src/views/opening.ts";
import { madeColumn, ownView, viewIn } from "./library.ts";

const openingIn = (markdown: string, most?: number) => openingOf(viewIn(madeColumn(markdown), []), most);

describe("the opening of a column", () => {
	test("ends at a sentence's end, within the length", () => {
		const { words, said } = openingOf(ownView());
		expect(words).toMatch(/[.?!]$/);
		expect(words.length).toBeLessThanOrEqual(320);
		expect(words).toContain("humanitarian catastrophe. Donald Trump");
		expect(said).toBeNull();
	});
	test("has a first sentence whole, however long it is", () => {
		const sentence = `The pier is old, ${"and older, ".repeat(60)}and it leans.`;
		expect(openingIn(`${sentence} The harbour is new.`).words).toBe(sentence);
	});
	test("stays in the first paragraph", () => {
		expect(openingIn("The pier is old.\n\nThe harbour is new.").words).toBe("The pier is old.");
	});
	test("ends before a sentence with somebody else's words", () => {
		const { words } = openingIn("The pier is old. “It will fall,” said Ada Holm. The harbour is new.");
		expect(words).toBe("The pier is old.");
	});
	test("says who says it where the first sentence has somebody else's words, and goes no further", () => {
		const { words, said } = openingIn("“The pier will fall,” said Ada Holm. The harbour is new.");
		expect(words).toBe("“The pier will fall,” said Ada Holm.");
		expect(said).toContain("Ada Holm");
	});
});

describe("the description of a column", () => {
	test("ends at a sentence's end", () => {
		expect(descriptionOf(ownView())).toBe(
			"What is underway with Russia is not a peace process but a slow-motion humanitarian catastrophe.",
		);
	});
	test("says first who says it when the first sentence has somebody else's words", () => {
		const view = viewIn(madeColumn("“The pier will fall,” said Ada Holm. The harbour is new."), []);
		expect(descriptionOf(view)).toMatch(/Ada Holm.*: “The pier will fall”.* “The pier will fall,” said Ada Holm\.$/);
	});
});
