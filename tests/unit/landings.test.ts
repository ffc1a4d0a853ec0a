import { describe, expect, test } from "vitest";
import { nameSchema } from "../../src/model/name.ts";
import { viewOf } from "../../src/views/column-view.ts";
import { landingsOf } from "../../src/views/landings.ts";
import { madeColumn, messages, registerOf } from "./library.ts";

const board = nameSchema.parse({
	id: "board",
	name: "Harbour Board",
	article: "the",
	sort: "Harbour Board",
	kind: "organisation",
	label: "A board",
});
const TEXT =
	"The Harbour Board said that the owners claim, wrongly, that nobody left. It is late.\n\nWhy is the harbour so dull?";
const outer = {
	id: "a-board",
	quote: "The Harbour Board said",
	source: { name: "board", words: "Harbour Board" },
	sourceKind: "named",
	cue: "said",
	content: [{ quote: "that the owners claim, wrongly, that nobody left" }],
	stance: "reports",
};
const inner = {
	id: "a-owners",
	quote: "the owners claim",
	source: { words: "the owners" },
	sourceKind: "unnamed",
	cue: "claim",
	content: [{ quote: "that nobody left" }],
	stance: "rejects",
};
const claim = { about: "fact", support: "none", checkable: true };

function landings(decisions: object, text = TEXT, lang = "en") {
	const column = madeColumn(text, [board], decisions, lang);
	const { withFramings, style } = landingsOf(viewOf({ column, names: registerOf([board]), messages }));
	const html = column.bodyElements.map((one) => withFramings(one.html)).join("\n");
	const told = [...html.matchAll(/ (?:id|data-credit)="([^"]+)" data-framing="([^"]+)"/g)];
	return { html, told: told.map(([, id, label]) => [id, label]), style };
}
const BOARD = "Credited to the Harbour Board (“said”)";
const OWNERS = "Rejected by the column; credited to “the owners” (“claim”)";

describe("what a landing says", () => {
	test("is that nobody knows who speaks, on words that only an unsure proposal credits", () => {
		const text = "The Harbour Board promised to mend the pier. The mark data-unshown is none.";
		const told = ' data-unshown data-framing="Who is speaking is not determined"';
		const sure = madeColumn(text, [board], undefined, "en", { proposals: "sure" });
		const { withFramings } = landingsOf(viewOf({ column: sure, names: registerOf([board]), messages }));
		const html = sure.bodyElements.map((one) => withFramings(one.html)).join("\n");
		expect(html).toContain(`<span data-said="undetermined"${told}>to mend the pier</span>`);
		expect(html).toContain("mark data-unshown is");
	});
	test("is the framings of the words, the most telling first, when one credit stands in another", () => {
		const { told } = landings({ attributions: [outer, inner] });
		expect(told).toContainEqual(["a-owners", `${OWNERS}; ${BOARD}`]);
		expect(told).toContainEqual(["a-board", BOARD]);
	});
	test("is on the words credited and on those that credit", () => {
		const { html } = landings({ attributions: [outer] });
		expect(html).toContain(`id="a-board" data-framing="${BOARD}"`);
		expect(html).toContain(`data-credit="a-board" data-framing="${BOARD}"`);
	});
	test("is on a claim that nobody is credited with when the column does not assert it", () => {
		const asked = { ...claim, id: "c-dull", quote: "the harbour so dull", stance: "asks" };
		const late = { ...claim, id: "c-late", quote: "It is late.", stance: "asserts" };
		const { told } = landings({ claims: [asked, late] });
		expect(told).toContainEqual(["c-dull", messages.stances.asks.framing]);
		expect(told.map(([id]) => id)).not.toContain("c-late");
	});
	test("is on a mark too when the credit begins long before it", () => {
		const long = `The Harbour Board said that ${"the fog was thick and ".repeat(8)}nobody left.`;
		const content = [{ quote: long.slice("The Harbour Board said ".length, -1) }];
		const left = { ...claim, id: "c-left", quote: "nobody left", before: "and", stance: "reports" };
		const fog = { ...claim, id: "c-fog", quote: "the fog was thick", before: "said that", stance: "reports" };
		const { told } = landings({ attributions: [{ ...outer, content }], claims: [left, fog] }, long);
		expect(told.map(([id]) => id)).toContain("c-left");
		expect(told.map(([id]) => id)).not.toContain("c-fog");
	});
});

test("a landing says nothing where nobody can tell who is speaking", () => {
	const { told, style } = landings({}, "Le port est fermé. Personne ne l’a dit.", "fr");
	expect(told).toEqual([]);
	expect(style).toBe("");
});

describe("what a landing lights", () => {
	const lit = (credit: string, cue: string) =>
		`&:has([data-credit=${credit}]:is(:target,.told,span:target *),[data-credit=${credit}] :target) [data-annotation=${cue}]`;

	test("is the words that credit, and those around them that credit them in turn", () => {
		const { style } = landings({ attributions: [outer, inner] });
		expect(style).toContain(lit("a-owners", "a-owners"));
		expect(style).toContain(lit("a-owners", "a-board"));
		expect(style).toContain(lit("a-board", "a-board"));
		expect(style).not.toContain(lit("a-board", "a-owners"));
	});
	test("is every piece of a mark that crosses another", () => {
		const one = { ...claim, id: "c-one", quote: "claim, wrongly, that nobody left. It is", stance: "asserts" };
		const { style } = landings({ claims: [one] });
		expect(style).toContain("&:has(#c-one:target) [data-annotation=c-one]");
	});
	test("is nothing more when nobody is credited and no mark is in pieces", () => {
		expect(landings({}, "It is late. It rains.").style).toBe("");
	});
});
