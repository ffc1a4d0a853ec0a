import { describe, expect, test } from "vitest";
import { type AnnotationOf, annotationsOf } from "../../src/model/annotation.ts";
import { nameSchema } from "../../src/model/name.ts";
import { type AnnotationType, annotationTypes } from "../../src/model/vocabulary.ts";
import { type Note, noteOf, sentence } from "../../src/views/notes.ts";
import { madeColumn, messages, registerOf } from "./library.ts";

const marrow = nameSchema.parse({
	id: "marrow",
	name: "Ilse Marrow",
	article: "the",
	sort: "Marrow, Ilse",
	kind: "person",
	label: "Head of the harbour",
	standsFor: "the harbour",
});
const TEXT =
	"Ilse Marrow, the old hand, said that “no such boat” would leave. Forty large boats left last week. Teh boats were slow. The boats left too late.";
const column = madeColumn(TEXT, [marrow], {
	attributions: [
		{
			id: "a-marrow",
			quote: "Ilse Marrow, the old hand, said",
			source: { name: "marrow", words: "Ilse Marrow" },
			sourceKind: "named",
			cue: "said",
			content: [{ quote: "that “no such boat” would leave" }],
			stance: "reports",
		},
	],
	quotations: [{ id: "q-boat", quote: "“no such boat”", use: "word", attribution: "a-marrow" }],
	claims: [
		{
			id: "c-late",
			quote: "The boats left too late.",
			about: "fact",
			stance: "asserts",
			support: "none",
			checkable: true,
		},
	],
	quantities: [{ id: "f-forty", quote: "Forty large boats", kind: "count", value: 40, of: "boats" }],
	mentions: [{ id: "m-marrow", quote: "Ilse Marrow, the old hand", name: "marrow", designation: "the old hand" }],
	times: [{ id: "t-week", quote: "last week", after: ". Teh boats", reading: "16 to 22 November" }],
	sics: [{ id: "s-teh", quote: "Teh boats were", note: "As in the paper." }],
	echoes: [
		{ id: "e-slow", quote: "Teh boats were slow.", relation: "repeats", to: { quote: "The boats left too late." } },
	],
});
const names = registerOf([marrow]);
const first = <T extends AnnotationType>(type: T): AnnotationOf<T> => {
	const [found] = annotationsOf(column.annotations, type);
	if (!found) throw new Error(`There is no ${type}.`);
	return found;
};
const note = (annotation: Parameters<typeof noteOf>[0]) => noteOf(annotation, { names, messages });
const credit = messages.notes.by("the Ilse Marrow", "said");

const expected: Record<AnnotationType, Partial<Note>> = {
	quotation: { label: messages.uses.word, lines: [credit] },
	attribution: { label: messages.sourceKinds.named, lines: [credit] },
	claim: { label: messages.abouts.fact },
	quantity: { label: messages.quantityKinds.count, blanks: [messages.slots.saidBy.blank] },
	time: { label: messages.notes.reading, lines: ["16 to 22 November"] },
	mention: {
		label: "Ilse Marrow",
		lines: [messages.notes.called("the old hand", messages.notes.columnist, "Head of the harbour")],
	},
	sic: { label: messages.notes.asPrinted },
	echo: {
		label: messages.relations.repeats,
		link: { lead: messages.notes.other.repeats("1"), to: "p1s4", words: "The boats left too late.", said: null },
	},
};

test.each(annotationTypes)("says what the words are and what is known of them: %s", (type) => {
	const empty = { lines: [], slots: [], blanks: [], link: null };
	expect(note(first(type))).toEqual({ ...empty, ...expected[type] });
});

describe("the note on quotation marks without a speaker", () => {
	const unspoken = { ...first("quotation"), speaker: null, cue: null };
	test.each([
		["scare", "confirmed", messages.notes.quotesNobody],
		["title", "proposed", messages.notes.quotesNobody],
		["scare", "proposed", messages.notes.speakerUnknown],
		["speech", "confirmed", messages.notes.speakerUnknown],
		[null, "proposed", messages.notes.speakerUnknown],
	] as const)("%s, %s: says “%s”", (use, status, line) => {
		expect(note({ ...unspoken, use, status }).lines).toEqual([line]);
	});
});

describe("the note on an attribution", () => {
	test("says so when the column gives no cue", () => {
		const attribution = first("attribution");
		const content = attribution.content.map((one) => ({ ...one, cue: null }));
		expect(note({ ...attribution, cue: null, content }).lines).toEqual([
			messages.notes.readAsSaidBy("the Ilse Marrow"),
		]);
		expect(note({ ...attribution, content: [...attribution.content, ...content] }).lines).toContain(
			messages.notes.inPart(null),
		);
	});
	test("says whether the role of an unnamed source is told, where the editor says so", () => {
		const unnamed = { ...first("attribution"), sourceKind: "unnamed" as const };
		expect(note({ ...unnamed, role: "told" }).label).toBe("Unnamed source, role told");
		expect(note({ ...unnamed, role: "not told" }).label).toBe("Unnamed source, role not told");
		expect(note(unnamed).label).toBe("Unnamed source");
	});
	test("has the stance when it is not a plain report", () => {
		const { lines } = note({ ...first("attribution"), stance: "rejects" });
		expect(lines).toEqual([credit, messages.stances.rejects.label]);
	});
	test("says whom a pronoun is read as when the register does not hold the name", () => {
		const source = { words: "She", name: null, antecedent: "Ann Lee" };
		const { lines } = note({ ...first("attribution"), source });
		expect(lines).toEqual([messages.notes.by(messages.notes.readAs("“She”", "“Ann Lee”"), "said")]);
	});
});

describe("the note on a claim", () => {
	const claim = { ...first("claim"), checkable: false };
	const speaker = { words: "Ilse Marrow", name: "marrow", antecedent: null };
	const { stances, supports } = messages;
	test.each(["asserts", "asks"] as const)("does not say that the columnist gives no source: %s", (stance) => {
		expect(note({ ...claim, stance, support: "none" }).lines).not.toContain(supports.none);
	});
	test.each([
		["reports", stances.reports.note.credited("the Ilse Marrow")],
		["rejects", stances.rejects.note.credited("the Ilse Marrow")],
		["concedes", stances.concedes.note.credited("the Ilse Marrow")],
		["asks", stances.asks.note.credited("the Ilse Marrow")],
	] as const)("says whose it is when somebody is credited: %s", (stance, line) => {
		expect(note({ ...claim, stance, support: "named", speaker }).lines).toEqual([line]);
	});
	test.each([
		["reports", stances.reports.note.uncredited],
		["rejects", stances.rejects.note.uncredited],
		["asks", stances.asks.note.uncredited],
	] as const)("has the stance and the support when nobody is credited: %s", (stance, line) => {
		expect(note({ ...claim, stance, support: "unnamed" }).lines).toEqual([line, supports.unnamed]);
	});
	test("says that no source is given, also of a claim of somebody else's", () => {
		const { lines } = note({ ...claim, stance: "reports", support: "none", speaker });
		expect(lines).toEqual([stances.reports.note.credited("the Ilse Marrow"), supports.none]);
	});
	test("says of a view whose holder is not said no more than that", () => {
		const { lines } = note({ ...claim, stance: "reports", support: "none", speaker: null });
		expect(lines).toEqual([stances.reports.note.uncredited]);
	});
	test("says nothing of its support when only a machine has read it", () => {
		expect(note({ ...claim, about: null, support: null })).toMatchObject({
			label: messages.abouts.undecided,
			lines: [],
		});
	});
});

describe("the note on a figure", () => {
	const figure = { ...first("quantity"), of: null };
	const { slots } = messages;
	test("has the slots that the column fills, and those that it leaves blank", () => {
		expect(note({ ...figure, kind: "share", unit: "%", of: "the crew", saidBy: "the union" })).toMatchObject({
			slots: [
				{ name: slots.of.filled, value: "the crew" },
				{ name: slots.saidBy.filled, value: "the union" },
			],
			blanks: [slots.asOf.blank],
		});
	});
	test("leaves out what it is of when its words end with that", () => {
		expect(note({ ...figure, of: "boats" }).slots).toEqual([]);
	});
	test("has the currency of a sum of money, and asks for it when it is not given", () => {
		const money = { ...figure, kind: "money" as const, of: "fish", saidBy: "the union", asOf: "2026" };
		expect(note({ ...money, unit: "EUR" }).slots).toContainEqual({ name: slots.unit.filled, value: "EUR" });
		expect(note({ ...money, unit: null }).blanks).toEqual([slots.unit.blank]);
	});
	test("says of nothing that it is missing when only a machine has read it", () => {
		expect(note({ ...figure, status: "proposed" }).blanks).toEqual([]);
	});
});

describe("the note on a name", () => {
	const mention = { ...first("mention"), designation: null };
	test("says what the name stands for", () => {
		expect(note(mention).lines).toEqual([messages.notes.standsFor("the harbour")]);
	});
	test("has the register's label when the name stands for nothing else", () => {
		const plain = registerOf([{ ...marrow, standsFor: undefined }]);
		expect(noteOf(mention, { names: plain, messages }).lines).toEqual(["Head of the harbour"]);
	});
	test("has the id when the register does not hold it", () => {
		expect(noteOf(mention, { names: new Map(), messages })).toMatchObject({ label: "marrow", lines: [] });
	});
});

test("the note on a time has the days that were counted when no editor has read it", () => {
	const time = { ...first("time"), reading: null };
	expect(note({ ...time, from: "2026-11-16", to: "2026-11-22" }).lines).toEqual([
		messages.dates.window("2026-11-16", "2026-11-22"),
	]);
});

test.each([
	[[], ""],
	[["called “x”. A town."], "called “x”. A town."],
	[["one", "two"], "one; two."],
])("facts as a sentence: %j", (lines, text) => {
	expect(sentence(lines)).toBe(text);
});
