import { remark } from "remark";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { type AnnotationOf, annotationsFileSchema, annotationsOf } from "../../src/model/annotation.ts";
import { nameSchema } from "../../src/model/name.ts";
import type { AnnotationType } from "../../src/model/vocabulary.ts";
import { Diagnostics } from "../../src/pipeline/diagnostics.ts";
import { annotate } from "../../src/pipeline/index.ts";

const names = [
	{ id: "wren", kind: "person", name: "Tobias Wren", sort: "Wren, Tobias", aliases: ["Wren"], label: "Harbour master" },
	{ id: "saltmere", kind: "place", name: "Saltmere", sort: "Saltmere", label: "Harbour town" },
].map((name) => nameSchema.parse(name));

/** The annotations of one type in a text, after an editor's decisions as in annotations.yaml. */
function merged<T extends AnnotationType>(type: T, text: string, decisions = ""): AnnotationOf<T>[] {
	const diagnostics = new Diagnostics();
	const entries = annotationsFileSchema.parse({ by: "the editors", on: "2026-05-04", ...parse(decisions) });
	const annotations = { entries, placeOf: () => ({ file: "annotations.yaml", line: 1, column: 1 }) };
	const tree = remark().parse(text);
	const annotated = annotate({ tree, lang: "en", names, published: "2026-04-29", annotations }, diagnostics);
	expect(diagnostics.all.filter(({ severity }) => severity === "error")).toEqual([]);
	return annotationsOf(annotated.annotations, type);
}

describe("any entry", () => {
	const text = "Nine boats left. Nine boats came back.";
	test("replaces the proposal that it overlaps, and leaves the others", () => {
		const found = merged(
			"quantity",
			text,
			"quantities: [{ id: f-left, quote: Nine boats left, kind: count, value: 9 }]",
		);
		expect(found.map(({ id, status }) => [id, status])).toEqual([
			["f-left", "confirmed"],
			["f-nine", "proposed"],
		]);
	});
	test("takes the proposal away where it is rejected, and leaves no annotation", () => {
		const found = merged("quantity", text, "quantities: [{ id: f-left, quote: Nine boats left, status: rejected }]");
		expect(found.map(({ id }) => id)).toEqual(["f-nine"]);
	});
	test("keeps its id: a proposal with the same words gets a number", () => {
		const entry = "quantities: [{ id: f-nine, quote: Nine boats left, status: corrected, kind: count, value: 9 }]";
		expect(merged("quantity", text, entry).map(({ id }) => id)).toEqual(["f-nine", "f-nine-2"]);
	});
	test("has its note as HTML", () => {
		const entry = "quantities: [{ id: f-left, quote: Nine boats left, kind: count, note: Not *ten*. }]";
		expect(merged("quantity", text, entry)[0]?.note).toContain("<em>ten</em>");
	});
});

describe("proposals", () => {
	test("with the same words get ids with numbers, in reading order", () => {
		const found = merged("quantity", "Nine boats left. Nine boats came back.");
		expect(found.map(({ id, status }) => [id, status])).toEqual([
			["f-nine", "proposed"],
			["f-nine-2", "proposed"],
		]);
	});
});

describe("a quotation", () => {
	const text = "“We go,” said the clerk. The “new” rope is old.";
	const attribution = `attributions:
  - { id: a-clerk, quote: said the clerk, source: { words: the clerk }, sourceKind: unnamed, cue: said, content: [{ quote: "“We go,”", after: said the clerk }], stance: reports }`;
	test("is proposed with the speaker and cue of its attribution", () => {
		const [first] = merged("quotation", text);
		expect(first).toMatchObject({ use: "speech", cue: "said", speaker: { words: "the clerk", name: null } });
	});
	test("takes from the detection what its entry leaves out", () => {
		const entry = "quotations: [{ id: q-new, quote: “new”, before: The, directness: direct }]";
		expect(merged("quotation", text, entry)[1]).toMatchObject({ id: "q-new", directness: "direct", use: "scare" });
	});
	test("has speaker and cue of the attribution that its entry names", () => {
		const entry = `${attribution}\nquotations: [{ id: q-go, quote: "“We go,”", after: said the clerk, attribution: a-clerk }]`;
		expect(merged("quotation", text, entry)[0]).toMatchObject({
			id: "q-go",
			attribution: "a-clerk",
			cue: "said",
			speaker: { words: "the clerk" },
		});
	});
	test("has no speaker where the attribution that its entry names is rejected", () => {
		const rejected = attribution.replace("stance: reports", "stance: reports, status: rejected");
		const entry = `${rejected}\nquotations: [{ id: q-go, quote: "“We go,”", after: said the clerk, attribution: a-clerk }]`;
		expect(merged("quotation", text, entry)[0]?.speaker).toBeNull();
	});
});

describe("an attribution", () => {
	test("takes in the quotation that goes on without a cue", () => {
		const [only, ...more] = merged("attribution", "“We go,” he said. “We go now.”");
		expect(only?.content).toHaveLength(2);
		expect(more).toEqual([]);
	});
	test("is not proposed where nobody in particular is credited", () => {
		expect(merged("attribution", "It is said that the mole is sinking.")).toEqual([]);
	});
	test("is not proposed where the list is reviewed, and is where it is not", () => {
		const text = "The mayor said that the mole was safe. The surveyors said that it was not.";
		const entry = `attributions:
  - { id: a-mayor, quote: The mayor said, source: { words: The mayor }, sourceKind: unnamed, cue: said, content: [{ quote: the mole was safe }], stance: reports }`;
		const ids = (decisions: string) => merged("attribution", text, decisions).map(({ id }) => id);
		expect(ids(entry)).toEqual(["a-mayor"]);
		expect(ids(`unread: [attributions]\n${entry}`)).toEqual(["a-mayor", "a-the-surveyors-said"]);
	});
	test("is not proposed over the content of an entry", () => {
		const entry = `unread: [attributions]
attributions:
  - { id: a-clerk, quote: The clerk wrote, source: { words: The clerk }, sourceKind: unnamed, cue: wrote, content: [{ quote: the mayor said that the mole was safe }], stance: reports }`;
		const text = "The clerk wrote that the mayor said that the mole was safe.";
		expect(merged("attribution", text, entry).map(({ id }) => id)).toEqual(["a-clerk"]);
	});
	test("names its source by the register", () => {
		expect(merged("attribution", "Tobias Wren said that the mole was safe.")[0]?.source).toMatchObject({
			name: "wren",
		});
	});
});

describe("a claim", () => {
	const claim = (quote: string, more = "") =>
		`claims: [{ id: c-it, quote: ${quote}, about: fact, stance: reports, support: none, checkable: true${more} }]`;
	const text = "A clerk said that the crane fell in May. It fell on the mayor’s boat.";
	test("is made by the source that it is credited to", () => {
		expect(merged("claim", text, claim("the crane fell in May"))[0]).toMatchObject({
			voice: "unnamed",
			speaker: { words: "A clerk" },
		});
	});
	test("is the columnist’s own beside the words of a source", () => {
		const beside = "A clerk said that the crane fell, and the town has had none since.";
		const credited = `attributions:
  - { id: a-clerk, quote: A clerk said, source: { words: A clerk }, sourceKind: unnamed, cue: said, content: [{ quote: the crane fell }], stance: reports }`;
		const entries = `${credited}\n${claim("the town has had none since")}`;
		expect(merged("claim", beside, entries)[0]).toMatchObject({ voice: "columnist", speaker: null });
		expect(merged("claim", text, claim("It fell on the mayor’s boat"))[0]).toMatchObject({
			voice: "columnist",
			speaker: null,
		});
	});
	test("is the columnist’s own where it shares only the words that credit somebody", () => {
		const told = "The clerk, a liar, said that the crane fell.";
		const credited = `attributions:
  - { id: a-clerk, quote: "The clerk, a liar, said", source: { words: The clerk }, sourceKind: unnamed, cue: said, content: [{ quote: the crane fell }], stance: reports }`;
		const entries = `${credited}\n${claim('"The clerk, a liar"')}`;
		expect(merged("claim", told, entries)[0]).toMatchObject({ voice: "columnist", speaker: null });
		const both = `${credited}\n${claim('"a liar, said that the crane fell"')}`;
		expect(merged("claim", told, both)[0]).toMatchObject({ speaker: { words: "The clerk" } });
	});
	test("has the voice that its entry gives", () => {
		expect(merged("claim", text, claim("the crane fell in May", ", voice: columnist"))[0]).toMatchObject({
			voice: "columnist",
			speaker: null,
		});
	});
	test("is proposed of a question for what it takes as given, with the stance asks", () => {
		const [only] = merged("claim", "Why did the council sell the crane?");
		expect(only).toMatchObject({ voice: "question", stance: "asks", support: null, about: null });
	});
});

describe("a quantity", () => {
	test("has kind, value and unit of the detection where its entry leaves out the kind", () => {
		const entry = "quantities: [{ id: f-rope, quote: The rope cost €900, status: corrected, of: the rope }]";
		expect(merged("quantity", "The rope cost €900.", entry)[0]).toMatchObject({
			kind: "money",
			value: 900,
			unit: "euros",
			of: "the rope",
		});
	});
	test("is not proposed where an entry says that the words are a time", () => {
		const entry = "times: [{ id: t-year, quote: in 2019, after: by the council, reading: The year 2019. }]";
		const text = "The crane was sold in 2019 by the council.";
		expect(merged("quantity", text)).toHaveLength(1);
		expect(merged("quantity", text, entry)).toEqual([]);
	});
});

describe("a mention", () => {
	const text = "The town’s Saltmere fixer Tobias Wren was late.";
	test("with a designation leaves another name inside its words", () => {
		const entry =
			"mentions: [{ id: m-fixer, quote: Saltmere fixer Tobias Wren, name: wren, designation: Saltmere fixer }]";
		expect(merged("mention", text, entry).map(({ name, status }) => [name, status])).toEqual([
			["wren", "confirmed"],
			["saltmere", "proposed"],
		]);
	});
	test("takes every name in its words away where it is rejected", () => {
		const entry = "mentions: [{ id: m-fixer, quote: Saltmere fixer Tobias Wren, name: wren, status: rejected }]";
		expect(merged("mention", text, entry)).toEqual([]);
	});
	test("is not made of a name that the register does not hold", () => {
		expect(merged("mention", "Ines Calloway was late.")).toEqual([]);
	});
});

describe("a time", () => {
	test("is proposed of relative words, with the window that they mean", () => {
		expect(merged("time", "This week the lamp failed.")[0]).toMatchObject({
			exact: "This week",
			from: "2026-04-27",
			to: "2026-05-03",
			reading: null,
		});
	});
	test("is not proposed of a date that is given in full", () => {
		expect(merged("time", "On March 3, 2026 the lamp failed.")).toEqual([]);
	});
	test("is not proposed where the list is reviewed", () => {
		const entry = "times: [{ id: t-week, quote: This week, after: the lamp, reading: That week. }]";
		expect(merged("time", "This week the lamp failed. Today it burns.", entry).map(({ id }) => id)).toEqual(["t-week"]);
	});
});

test("a slip is kept as its entry has it", () => {
	const entry = "sics: [{ id: s-bycicle, quote: a bycicle, before: rode, note: Printed so. }]";
	expect(merged("sic", "She rode a bycicle to the mole.", entry)[0]).toMatchObject({
		exact: "a bycicle",
		status: "confirmed",
	});
});

test("an echo leads to the sentence that its other passage begins in", () => {
	const entry =
		"echoes: [{ id: e-sunday, quote: a boat did leave, relation: qualifies, to: { quote: No boat leaves on a Sunday } }]";
	const [echo] = merged("echo", "It is late. No boat leaves on a Sunday.\n\nOnce a boat did leave.", entry);
	expect(echo).toMatchObject({ relation: "qualifies", to: { exact: "No boat leaves on a Sunday", sentence: "p1s2" } });
});

test("annotations are in reading order, of those that begin together the longer first", () => {
	const entry = `claims:
  - { id: c-short, quote: The mole is sinking, about: fact, stance: asserts, support: none, checkable: true }
  - { id: c-long, quote: The mole is sinking into the sea, about: fact, stance: asserts, support: none, checkable: true }`;
	expect(merged("claim", "The mole is sinking into the sea.", entry).map(({ id }) => id)).toEqual([
		"c-long",
		"c-short",
	]);
});
