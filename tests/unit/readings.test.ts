import { describe, expect, test } from "vitest";
import { shareDataOf } from "../../src/export/share-data.ts";
import { nameSchema } from "../../src/model/name.ts";
import { overlap } from "../../src/text/ranges.ts";
import { ledgerOf } from "../../src/views/ledger.ts";
import { nameEntries } from "../../src/views/names.ts";
import { readingsIn, readingsInAny } from "../../src/views/readings.ts";
import { unannotatedSentences } from "../../src/views/unannotated-sentences.ts";
import { madeColumn, messages, ownView, viewIn } from "./library.ts";

const TEXT = "The harbour is old. Its Dunmore wall leaks. It moved, and that cost Dunmore its name.";
const names = [nameSchema.parse({ id: "dunmore", kind: "place", name: "Dunmore", sort: "Dunmore", label: "Town" })];
const column = madeColumn(TEXT, names, {
	claims: [
		{
			id: "c-leaks",
			quote: "Its Dunmore wall leaks.",
			about: "fact",
			stance: "asserts",
			support: "none",
			checkable: true,
		},
	],
	readings: [
		{ quote: "Its", after: "Dunmore wall", reading: "harbour" },
		{ quote: "It", after: "moved", reading: "the wall", antecedent: { quote: "wall", before: "Its Dunmore" } },
		{ quote: "that", before: "and", reading: "the move", antecedent: { quote: "moved", before: "It" } },
	],
});
const view = viewIn(column, names);
const READ = "“Its” is read by the annotator as harbour";

/** What is told beside words of the text. */
function told(words: string): string[] {
	const start = TEXT.indexOf(words);
	return readingsIn(column, [{ start, end: start + words.length }], messages.readings);
}

describe("what a pronoun is read as", () => {
	test("is told when the words shown begin with it", () => {
		expect(told("Its Dunmore wall leaks.")).toEqual([READ]);
	});
	test("is not told when what it refers to stands before it in the words shown", () => {
		expect(told("The harbour is old. Its Dunmore wall leaks.")).toEqual([]);
	});
	test("is told when only a part of a longer word is the same", () => {
		const made = madeColumn("The harbours are old. Its wall leaks.", [], {
			readings: [{ quote: "Its", after: "wall", reading: "harbour" }],
		});
		expect(readingsIn(made, [{ start: 0, end: made.text.length }], messages.readings)).toEqual([READ]);
	});
	test("is not told when other words that it refers to are shown", () => {
		expect(told("Its Dunmore wall leaks. It moved")).toEqual([READ]);
		expect(told("It moved, and that cost")).toEqual(["“It” is read by the annotator as the wall"]);
	});
	test("is not told when no editor has read it", () => {
		expect(told("cost Dunmore its name")).toEqual([]);
	});
	test("is told once when several words are read as the same", () => {
		const made = madeColumn("It leaks on its side.", [], {
			readings: [
				{ quote: "It", after: "leaks", reading: "harbour" },
				{ quote: "its", before: "on", reading: "harbour" },
			],
		});
		expect(readingsIn(made, [{ start: 0, end: made.text.length }], messages.readings)).toEqual([
			"“It” and “its” are read by the annotator as harbour",
		]);
	});
});

describe("what pronouns of several extracts are read as", () => {
	const made = madeColumn("It leaks on its side.", [], {
		readings: [
			{ quote: "It", after: "leaks", reading: "harbour" },
			{ quote: "its", before: "on", reading: "harbour" },
		],
	});
	const whole = [{ start: 0, end: made.text.length }];
	test("is told once when one of them has more of the pronouns", () => {
		const part = [{ start: made.text.indexOf("its"), end: made.text.length }];
		expect(readingsInAny(made, [part, whole], messages.readings)).toEqual([
			"“It” and “its” are read by the annotator as harbour",
		]);
	});
	test("is told when only one of them lacks what it refers to", () => {
		const start = TEXT.indexOf("Its");
		const extracts = [[{ start, end: TEXT.length }], [{ start: 0, end: TEXT.length }]];
		expect(readingsInAny(column, extracts, messages.readings)).toEqual([READ]);
		expect(readingsInAny(column, extracts.slice(1), messages.readings)).toEqual([]);
	});
});

describe("a reading", () => {
	test("stands beside the words, never in them, wherever they are shown", () => {
		const [claim] = view.statements;
		const passage = view.passages.find(({ id }) => id === "c-leaks");
		const rows = ledgerOf(view).sections.flatMap(({ tables }) => tables.flatMap(({ groups }) => groups[0]?.rows ?? []));
		const named = nameEntries([view], names)[0]?.named ?? [];
		expect(claim).toMatchObject({ words: "Its Dunmore wall leaks.", readings: [READ], contextReadings: [READ] });
		expect(passage?.words).toBe("Its Dunmore wall leaks.");
		expect(passage?.remarks).toEqual([READ]);
		expect(passage?.framings.at(-1)).toBe(READ);
		expect(passage?.title).toContain(`“Its Dunmore wall leaks.” (${READ})`);
		expect(passage?.description).not.toContain(READ);
		expect(rows[0]?.cells.find(({ words }) => words)).toMatchObject({ sub: `${READ}.` });
		expect(named.map(({ readings }) => readings)).toEqual([[READ], ["“It” is read by the annotator as the wall"]]);
		expect(view.notes.get("c-leaks")?.readings).toEqual([READ]);
		expect(shareDataOf(view).readings).toEqual(column.readings);
	});
	test("assesses nothing: a sentence without another decision stays among those not assessed", () => {
		expect(unannotatedSentences(column).map(({ id }) => id)).toEqual(["p1s1", "p1s3"]);
	});
	test("repeats no words that a source is credited with", () => {
		const own = ownView();
		for (const { reading } of own.column.readings) {
			for (const { stretches } of own.framings.filter(({ isTheirs }) => isTheirs)) {
				const words = stretches.map(({ start, end }) => own.column.text.slice(start, end)).join(" ");
				expect(reading.split(" ").length > 3 && words.includes(reading), reading).toBe(false);
			}
		}
	});
});

test("every row of the column that begins with a pronoun is told with what it stands for", () => {
	const { statements, column: own } = ownView();
	const begun = statements.filter(({ words }) => /^[“(]?(He|She|It|Its|They|Their|That|Such)\b/i.test(words));
	expect(begun.length).toBeGreaterThan(12);
	for (const { id, readings } of begun) expect([id, readings.length]).toEqual([id, 1]);
	for (const { range } of own.readings) {
		expect(own.sentences.filter((sentence) => overlap(sentence.range, range) > 0)).toHaveLength(1);
	}
});
