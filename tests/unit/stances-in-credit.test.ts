import { describe, expect, test } from "vitest";
import { annotationsOf } from "../../src/model/annotation.ts";
import { landingsOf } from "../../src/views/landings.ts";
import { shownSentence } from "../../src/views/names.ts";
import { stancesInCredit } from "../../src/views/stances-in-credit.ts";
import { madeColumn, viewIn } from "./library.ts";
import { VALE } from "./mayor.ts";

const TEXT = "Anna Vale said that the pier is safe and the harbour is deep. The town is small.";
const CLAIM = {
	id: "c-safe",
	quote: "the pier is safe",
	about: "fact",
	support: "none",
	stance: "rejects",
	checkable: true,
	note: "The inspectors say otherwise.",
};

/** The column with an editor's claim in words that a machine credits. */
function made(claims: object[]) {
	const column = madeColumn(TEXT, [VALE], { unread: ["claims"], claims });
	return { column, view: viewIn(column, [VALE]) };
}

describe("a claim that the column rejects, in words that are only reported", () => {
	const { column, view } = made([CLAIM]);
	test("is said to be rejected wherever its sentence is shown, and the rest to be reported", () => {
		const [sentence] = column.sentences;
		if (!sentence) throw new Error("There is no sentence.");
		const shown = shownSentence(view, sentence, []);
		expect(shown.stance).toBe("rejects");
		expect(shown.said.map(({ stance, words }) => [stance, words])).toEqual([
			["rejects", "the pier is safe"],
			["reports", "and the harbour is deep"],
			["asserts", expect.anything()],
		]);
	});
	test("is said to be where a link to the credit leads", () => {
		const html = column.bodyElements.map((one) => one.html).join("");
		expect(landingsOf(view).withFramings(html)).toMatch(/data-framing="[^"]*Rejected by the column/);
	});
});

test("a claim that only a machine proposes changes no stance", () => {
	expect(made([]).view.framings.map(({ stance }) => stance)).toEqual(["reports"]);
});

test("of two claims over the same words the heavier stance counts, and no word twice", () => {
	const { annotations } = made([CLAIM]).column;
	const divided = stancesInCredit([{ start: 20, end: 60 }], "reports", annotationsOf(annotations, "claim"));
	expect(divided).toEqual([
		{ stance: "reports", stretches: [{ start: 36, end: 60 }] },
		{ stance: "rejects", stretches: [{ start: 20, end: 36 }] },
	]);
});
