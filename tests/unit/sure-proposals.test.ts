import { describe, expect, test } from "vitest";
import { toCsv } from "../../src/export/csv.ts";
import { annotationsOf } from "../../src/model/annotation.ts";
import type { ProposalChoice } from "../../src/model/site.ts";
import { wordsByVoice } from "../../src/views/counted-ranges.ts";
import { landingsOf } from "../../src/views/landings.ts";
import { nameEntries } from "../../src/views/names.ts";
import { reviewNote } from "../../src/views/review-note.ts";
import { searchColumnOf } from "../../src/views/search-column.ts";
import { madeColumn, messages, viewIn } from "./library.ts";
import { PROMISE, VALE } from "./mayor.ts";
import { parseCsv } from "./parse-csv.ts";

const QUOTED = "That was Vale’s “last warning”. The “last warning” came late, in a town that is small.";
const UNKNOWN = messages.said.undetermined;

function made(text: string, decisions?: object, proposals: ProposalChoice = "sure") {
	const column = madeColumn(text, [VALE], decisions, "en", { proposals });
	const view = viewIn(column, [VALE]);
	return { column, view, html: column.bodyElements.map(({ html }) => html).join("") };
}

const wordsOf = ({ column }: ReturnType<typeof made>, voice: string) =>
	column.voiceRanges.filter((one) => one.voice === voice).map(({ range }) => column.text.slice(range.start, range.end));
const creditsIn = ({ column }: ReturnType<typeof made>) =>
	annotationsOf(column.annotations, "attribution").map(({ exact }) => exact);

const CONFIRMED = {
	unread: ["attributions"],
	attributions: [
		{
			id: "a-vale-promised",
			quote: "Anna Vale promised",
			source: { name: "vale", words: "Anna Vale" },
			sourceKind: "named",
			cue: "promised",
			content: [{ quote: "to mend the pier for 300 pounds" }],
			stance: "reports",
		},
	],
};
const [entry] = CONFIRMED.attributions;
const PROPOSED = { ...CONFIRMED, attributions: [{ ...entry, status: "proposed" }] };

describe("words that only an unsure proposal credits", () => {
	const shown = made(PROMISE);
	test("are nobody's on the page, and what else the sentence holds stays as it is", () => {
		expect(creditsIn(shown)).toEqual(["Ben Moss said"]);
		expect(wordsOf(shown, "undetermined")).toEqual(["to mend the pier for 300 pounds"]);
		expect(wordsOf(shown, "columnist").join("")).toContain("Anna Vale promised");
		expect(wordsOf(shown, "named")).toEqual(["the harbour was safe"]);
		const mark = '<span data-said="undetermined" data-unshown>to mend the pier for ';
		expect(shown.html).toContain(mark);
		const framed = mark.replace("unshown", `unshown data-framing="${UNKNOWN}"`);
		expect(landingsOf(shown.view).withFramings(shown.html)).toContain(framed);
		expect(shown.html).not.toContain("a-anna-vale-promised");
		expect(shown.column.sentences.map(({ voice }) => voice)).toEqual(["undetermined", "named"]);
	});
	test("are counted as not determined", () => {
		expect(wordsByVoice(shown.column).get("undetermined")).toBe(7);
		expect(wordsByVoice(made(PROMISE, undefined, "all").column).has("undetermined")).toBe(false);
	});
	test("are no claim, whose stance nobody knows", () => {
		const claims = (choice: ProposalChoice) =>
			annotationsOf(made(PROMISE, undefined, choice).column.annotations, "claim").map(({ exact }) => exact);
		expect(claims("all")).toContain("Anna Vale promised to mend the pier for 300 pounds.");
		expect(claims("sure").join()).not.toContain("Anna Vale promised");
		const half = "In the small town by the sea Anna Vale promised to pay 3 million pounds for it.";
		const { column } = made(half);
		expect(column.sentences.map(({ voice }) => voice)).toEqual(["undetermined"]);
		expect(annotationsOf(column.annotations, "claim")).toEqual([]);
		expect(annotationsOf(made(half, undefined, "all").column.annotations, "claim")).toHaveLength(1);
	});
	test("are nobody's in the search index", () => {
		const { framings, annotations, sentences } = searchColumnOf(shown.view);
		expect(sentences[0]?.voice).toBe("undetermined");
		expect(framings.map(({ label, stance }) => [label, stance])).toContainEqual([UNKNOWN, null]);
		expect(JSON.stringify(framings)).not.toContain("Vale");
		expect(annotations.find(({ kind }) => kind === "quantity")).toMatchObject({ who: null, stance: null });
	});
	test("are nobody's in the CSV", () => {
		const rows = parseCsv(toCsv("quantity", shown.view.statements, () => ""));
		expect(rows).toHaveLength(1);
		expect(rows[0]).toMatchObject({ speaker: "", stance: "", voice: "undetermined", standing: UNKNOWN, said_by: "" });
		expect(parseCsv(toCsv("attribution", shown.view.statements, () => ""))).toHaveLength(1);
	});
	test("are on no page of a name as what its bearer says", () => {
		const [name] = nameEntries([shown.view], [VALE]);
		expect(name?.credited).toEqual([]);
		expect(name?.credits).toEqual([]);
		expect(name?.named.map(({ said }) => said.map(({ who }) => who))).toEqual([[UNKNOWN, "A. Columnist"]]);
		expect(nameEntries([made(PROMISE, undefined, "all").view], [VALE])[0]?.credited).toHaveLength(1);
	});
	test("are told apart from the columnist's where a passage holds both", () => {
		const [first] = shown.view.passages;
		expect(first?.lead).toContain(messages.share.partlyDetermined);
		const own = made("In the end, after all that talk in the town by the sea, Anna Vale promised to pay 3 pounds.");
		expect(own.column.sentences[0]?.voice).toBe("columnist");
		const claim = own.view.statements.find(({ type }) => type === "claim");
		expect(claim?.said.map(({ who, words }) => [who, words])).toEqual([
			[UNKNOWN, "to pay 3 pounds"],
			["A. Columnist", "the rest"],
		]);
		expect(own.view.passages[0]?.lead).toBe(UNKNOWN);
	});
	test("stay a surer source's who is credited with them as well", () => {
		const outer = made("Ben Moss said that Vale had promised to pay 300 pounds.");
		expect(wordsOf(outer, "named")).toEqual(["Vale had promised to pay 300 pounds"]);
		expect(wordsOf(outer, "undetermined")).toEqual([]);
		expect(outer.column.unshown).toEqual({ count: 1, ranges: [] });
		const [figure] = annotationsOf(outer.column.annotations, "quantity");
		expect(figure?.saidBy).not.toBe("Vale");
	});
	test("are whose an editor says the sentence is", () => {
		const voices = [{ quote: "Anna Vale promised", voice: "columnist" }];
		expect(wordsOf(made(PROMISE, { voices }), "undetermined")).toEqual([]);
	});
	test("are not the columnist's in an editor's claim; the rest of the sentence is", () => {
		const claim = (quote: string) => ({ id: `c-${quote.length}`, quote, about: "fact", stance: "asserts" });
		const claims = ["mend the pier for 300 pounds", "though the town is poor"].map((quote) => ({
			...claim(quote),
			support: "none",
			checkable: true,
		}));
		const text = "Anna Vale promised to mend the pier for 300 pounds, though the town is poor.";
		const { column } = made(text, { unread: ["claims"], claims });
		const voicesIn = ({ annotations }: typeof column) => annotationsOf(annotations, "claim").map(({ voice }) => voice);
		expect(voicesIn(column)).toEqual(["undetermined", "columnist"]);
		const long = made("In the end, after all that talk in the town by the sea, Anna Vale promised to pay 3 pounds.", {
			unread: ["claims"],
			claims: [{ ...claim("pay 3 pounds"), support: "none", checkable: true }],
		});
		expect(long.column.sentences.map(({ voice }) => voice)).toEqual(["columnist"]);
		expect(voicesIn(long.column)).toContain("undetermined");
	});
});

describe("a quotation that only an unsure proposal credits", () => {
	test("stays one, of nobody known, also where its words are taken up again", () => {
		const speakers = ({ column }: ReturnType<typeof made>) =>
			annotationsOf(column.annotations, "quotation").map(({ use, speaker, cue }) => [use, speaker?.name, cue]);
		expect(speakers(made(QUOTED, undefined, "all"))).toEqual([
			["word", "vale", "’s"],
			["speech", "vale", null],
		]);
		const shown = made(QUOTED);
		expect(speakers(shown)).toEqual([
			["word", undefined, null],
			["speech", undefined, null],
		]);
		expect(annotationsOf(shown.column.annotations, "attribution")).toEqual([]);
		const [row] = parseCsv(toCsv("quotation", shown.view.statements, () => ""));
		expect(row).toMatchObject({ speaker: "", stance: "", standing: UNKNOWN });
	});
});

describe("a pronoun", () => {
	const readAs = (text: string, proposals: ProposalChoice = "sure") =>
		annotationsOf(madeColumn(text, [], undefined, "en", { proposals }).annotations, "attribution").map(
			({ source }) => source.antecedent,
		);
	test("is not read as somebody who last spoke in what is not shown", () => {
		const text = "An official promised to mend the pier. She said that the harbour was safe.";
		expect(readAs(text)).toEqual([null]);
		expect(readAs(text.replace("An official", "Anna Vale"))).toEqual([null]);
		expect(readAs(text.replace("An official", "Anna Vale"), "all")).toEqual([null, "Anna Vale"]);
	});
	test("is read as somebody who has spoken by name since", () => {
		const text = "Anna Vale promised to pay. Vale said that the harbour was safe. She said that the pier was old.";
		expect(readAs(text)).toEqual(["Anna Vale", "Anna Vale"]);
	});
});

describe("an unsure proposal", () => {
	test("is shown once an editor has confirmed it", () => {
		const shown = made(PROMISE, CONFIRMED);
		expect(creditsIn(shown)).toEqual(["Anna Vale promised", "Ben Moss said"]);
		expect(wordsOf(shown, "named")[0]).toBe("to mend the pier for 300 pounds");
		expect(shown.column.unshown).toEqual({ count: 0, ranges: [] });
	});
	test("leaves its words to the columnist once an editor has rejected it", () => {
		const rejected = made(PROMISE, { rejected: [{ quote: "Anna Vale promised" }] });
		expect(wordsOf(rejected, "undetermined")).toEqual([]);
		expect(rejected.column.unshown.count).toBe(0);
	});
	test("is not shown where it is only written down, and a quotation that names it has no speaker", () => {
		const quotations = [{ id: "q-pier", quote: "“the pier”", use: "speech", attribution: "a-vale-promised" }];
		const attributions = [{ ...entry, status: "proposed", content: [{ quote: "to mend “the pier”" }] }];
		const written = (status: string) =>
			made("Anna Vale promised to mend “the pier”. The town is small.", {
				...PROPOSED,
				attributions,
				quotations: [{ ...quotations[0], status }],
			});
		const { column } = written("proposed");
		expect(annotationsOf(column.annotations, "attribution")).toEqual([]);
		const [quotation] = annotationsOf(column.annotations, "quotation");
		expect(quotation).toMatchObject({ id: "q-pier", speaker: null, attribution: null });
		expect(creditsIn(written("confirmed"))).toEqual(["Anna Vale promised"]);
		const whole = made(PROMISE, { ...PROPOSED, unread: [] });
		expect(whole.column.unshown.count).toBe(1);
		expect(whole.column.sentences.map(({ voice }) => voice)).toEqual(["undetermined", "columnist"]);
	});
	test("is nothing where an editor declares the list complete", () => {
		const complete = made(PROMISE, { complete: ["attributions"] });
		expect(wordsOf(complete, "undetermined")).toEqual([]);
		expect(complete.column.unshown.count).toBe(0);
	});
	test("is shown where the site shows all", () => {
		expect(creditsIn(made(PROMISE, undefined, "all"))).toEqual(["Anna Vale promised", "Ben Moss said"]);
	});
	test("is told of in the note on what no editor has decided", () => {
		const note = (proposals: ProposalChoice, text = PROMISE) =>
			reviewNote(made(text, undefined, proposals).column, messages);
		expect(note("all")).toBe(messages.site.unedited);
		expect(note("sure")).toBe(`${messages.site.unedited} ${messages.site.unshown(1)}`);
		expect(note("sure", `${PROMISE} Ben Moss promised to pay.`)).toContain(messages.site.unshown(2));
	});
});
