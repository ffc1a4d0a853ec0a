import { describe, expect, test } from "vitest";
import { shareDataOf } from "../../src/export/share-data.ts";
import { annotationsOf } from "../../src/model/annotation.ts";
import { buildColumn } from "../../src/pipeline/build.ts";
import { Diagnostics } from "../../src/pipeline/diagnostics.ts";
import { uncapitalized } from "../../src/text/capitalized.ts";
import { overlap } from "../../src/text/ranges.ts";
import { figureSlots } from "../../src/views/figure-slots.ts";
import { covers } from "../../src/views/framings.ts";
import { noteOf } from "../../src/views/notes.ts";
import { build, messages, ownView, viewIn } from "./library.ts";

const { library, names } = build("content");
const view = ownView();
const { column, passages, framings: credits } = view;
const byId = new Map(passages.map((passage) => [passage.id, passage]));

describe("a passage of a column that no editor has annotated", () => {
	const [files] = library.columns;
	if (!files) throw new Error("The column is missing.");
	const undecided = { ...files, annotations: undefined };
	const bare = buildColumn(undecided, library.names, new Diagnostics(), { proposals: "all" });
	const bareView = viewIn(bare, library.names);
	const shared = bareView.passages;

	test("says of nothing that it is the columnist’s own", () => {
		expect(shared.length).toBeGreaterThan(30);
		for (const { framings } of shared) {
			expect(framings.join()).not.toContain("own voice");
			expect(framings[0]).toBe(messages.share.notAssessed(bare.frontMatter.byline));
		}
		expect(shareDataOf(bareView).isAssessed).toBe(false);
		expect(shareDataOf(view).isAssessed).toBe(true);
	});
	test("says of nothing that it is missing when a machine has not looked for it", () => {
		const figures = annotationsOf(bare.annotations, "quantity");
		expect(figures.length).toBeGreaterThan(9);
		for (const figure of figures) {
			expect(noteOf(figure, { names, messages }).blanks).toEqual([]);
			expect(Object.values(figureSlots(figure)).map((slot) => slot.is)).not.toContain("blank");
			expect(shared.find(({ id }) => id === figure.id)?.framings.join()).not.toContain("no source given");
		}
		const decided = annotationsOf(column.annotations, "quantity").map(
			(figure) => noteOf(figure, { names, messages }).blanks,
		);
		expect(decided.flat().length).toBeGreaterThan(9);
	});
});

describe("a passage", () => {
	test("says in title, description and framings that the column rejects it, with the cue", () => {
		expect(byId.get("c-putin-controls-trump")).toMatchObject({
			title:
				"“Some”, in the column’s words, rejected by the column: Putin controls Trump · Putin’s Ploy, opinion column",
			words: expect.stringMatching(
				/^Some even claim, without evidence, that Putin controls Trump or that .* geopolitical agenda\.$/,
			),
			framings: [
				"Rejected by the column; credited to “Some” (“claim”), in the column’s words: Putin controls Trump; Jeffrey Epstein was in cahoots with Putin to control Trump, tycoons, and Western leaders to suborn the geopolitical agenda",
				"Diane Francis: the rest",
			],
			stance: "rejects",
			description: expect.stringMatching(
				/^In part “Some”, in the column’s words, rejected by the column\. “Some even claim, .* agenda\.” From “Putin’s Ploy”, an opinion column by Diane Francis, February 5, 2026\.$/,
			),
		});
	});
	test("has all that is credited in the title when it is a quoted word, and no word of the columnist’s", () => {
		expect(byId.get("q-breakthrough")?.title).toBe(
			"The Kremlin, partly in the column’s words: there would be no “breakthrough” at the next round of talks in Abu Dhabi · Putin’s Ploy, opinion column",
		);
	});
	test("is shared with its whole sentence, so that no “not”, “if” or question mark is left behind", () => {
		expect(byId.get("c-sanctions-not-used")?.words).toMatch(/^But America hasn’t unleashed/);
		expect(byId.get("c-allowed")?.words).toBe(
			"Therefore, why would Putin stop if he’s allowed to rape and pillage and invade?",
		);
	});
	test("takes in the cue when it stands in another sentence", () => {
		expect(byId.get("q-financing-the-war")?.words).toBe(
			"“They are financing the war against themselves,” pointed out U.S. Treasury Secretary Scott Bessent.",
		);
		expect(byId.get("q-war-virus")?.words).toMatch(
			/wrote Russian opposition figure Garry Kasparov\. The “war virus” keeps/,
		);
	});
	test("says what source the column gives when it is a figure", () => {
		expect(byId.get("f-25-percent")).toMatchObject({
			words: "Ukrainians have been destroying Russian oil facilities, and Moscow’s oil income is down 25%.",
			framings: ["In the columnist’s own voice: Diane Francis", "Comparison: 25%; no source given in the column"],
		});
	});
	test("is the columnist’s own when its question takes something as given", () => {
		expect(byId.get("p8")?.framings).toEqual([
			"In the columnist’s own voice: Diane Francis",
			expect.stringContaining(`${messages.stances.asks.framing}: he’s allowed to`),
		]);
	});
	test("names a rejection in its title only when the title shows what is rejected", () => {
		expect(byId.get("p3")?.title).toMatch(/^Diane Francis: “Putin is a sociopath/);
		expect(byId.get("m-epstein")?.title).toMatch(
			/^“Some”, in the column’s words, rejected by the column: Jeffrey Epstein was/,
		);
	});
	test("says whom its words are credited to when it touches any that are", () => {
		const { blocks, annotations, links } = column;
		const ranges = new Map([...blocks, ...annotations, ...links.former].map(({ id, range }) => [id, range]));
		for (const passage of passages) {
			const range = ranges.get(passage.id) ?? { start: 0, end: column.text.length };
			for (const { stretches, label, speaker, readAs } of credits) {
				if (!stretches.some((stretch) => overlap(stretch, range) > 0)) continue;
				const lines = passage.framings.filter((line) => /^(, .*words)?(: |$)/.test(line.split(label)[1] ?? "no"));
				// Stretches of which one is quoted and another is not have a line each.
				expect(lines.length, passage.id).toBeGreaterThan(0);
				const named = readAs ?? speaker ?? uncapitalized(label);
				expect(passage.lead, passage.id).toContain(named);
				expect(passage.description, passage.id).toContain(named);
			}
			expect(passage.framings.length, passage.id).toBeGreaterThan(0);
		}
	});
	test("begins its title with the stance when it is a claim that is not the column’s own", () => {
		const others = annotationsOf(column.annotations, "claim").filter(({ stance }) => stance !== "asserts");
		expect(others.length).toBeGreaterThan(10);
		for (const { id, range, stance } of others) {
			const [before = ""] = byId.get(id)?.title.split(": ") ?? [];
			const { readAs, speaker, label = "" } = credits.find((one) => covers(one, range)) ?? {};
			expect(before.toLowerCase(), id).toContain((readAs ?? speaker ?? label).toLowerCase());
			if (stance === "rejects") expect(before, id).toContain("rejected by the column");
		}
	});
	test("says where its words stand, and whose they are, when an editor has dropped its mark", () => {
		const former = new Map(column.links.former.map(({ id, range }) => [id, range]));
		expect([...former.keys()]).toEqual(expect.arrayContaining(["s-onside", "e-guarantees", "e-impediment"]));
		expect(byId.get("s-onside")?.framings).toEqual([
			messages.share.columnist("Diane Francis"),
			messages.share.formerMark("“puts him onside”", "11", false),
		]);
		for (const [id, range] of former) {
			const told = byId.get(id)?.framings.at(-1) ?? messages.share.formerMark("", "", false);
			expect(told, id).toContain(`paragraph ${byId.get(id)?.paragraph.slice(1)}`);
			expect(range.end, id).toBeGreaterThan(range.start);
		}
	});
	test("shows what is left out by an ellipsis, and adds nothing", () => {
		for (const { id, words } of passages) {
			for (const piece of words.split("…").map((part) => part.trim())) {
				expect(column.text.replace(/\s+/g, " "), id).toContain(piece);
			}
		}
	});
});
