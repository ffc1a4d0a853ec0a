import { describe, expect, test } from "vitest";
import { nameSchema } from "../../src/model/name.ts";
import { nameEntries } from "../../src/views/names.ts";
import { build, madeColumn, messages, ownView, viewIn } from "./library.ts";

const { library } = build("content");
const { column } = ownView();
const entries = nameEntries([ownView()], library.names);
const entry = (id: string) => entries.find(({ name }) => name.id === id);

test("has an entry for each name of the register that the column mentions, sorted by surname", () => {
	expect(entries).toHaveLength(library.names.length);
	const people = entries.filter(({ name }) => name.kind === "person").map(({ name }) => name.sort);
	expect(people).toEqual([...people].sort());
	expect(people[0]).toBe("Bessent, Scott");
});

test("is counted in the index by the passages that its page shows, in the same words", () => {
	for (const { credited, named } of entries) {
		const counts = messages.names.counts(credited.length, named.length);
		const headings = [
			...(credited.length > 0 ? [messages.names.credited(credited.length)] : []),
			...(named.length > 0 ? [messages.names.named(named.length, credited.length > 0)] : []),
		];
		expect(counts).toBe(headings.join("; ").toLowerCase());
	}
	const ofZelensky = entry("zelensky");
	expect(messages.names.counts(ofZelensky?.credited.length ?? 0, ofZelensky?.named.length ?? 0)).toBe(
		"quoted or reported in 1 passage; also named in 2 passages",
	);
});

test("has each mention once, and each sentence once, word for word", () => {
	const all = column.annotations.filter(({ type }) => type === "mention").map(({ id }) => id);
	expect(entries.flatMap(({ mentions }) => mentions.map(({ mention }) => mention.id)).sort()).toEqual([...all].sort());
	for (const { credited, named } of entries) {
		const shown = [...credited, ...named];
		const ids = shown.map(({ sentence }) => sentence.id);
		expect(new Set(ids).size).toBe(ids.length);
		for (const { pieces, sentence } of shown) {
			const text = pieces.map((piece) => piece.text).join("");
			expect(text).toBe(column.text.slice(sentence.range.start, sentence.range.end));
		}
	}
});

test("has designations and credits in the column’s words", () => {
	expect(entry("dmitriev")?.designations.map(({ words }) => words)).toEqual(["Kremlin fixer"]);
	const cues = entry("kasparov")?.credits.map(({ annotation }) => annotation.type === "attribution" && annotation.cue);
	expect(cues).toEqual(["wrote", "said"]);
	expect(entry("putin")?.credits).toEqual([]);
});

test("says so when a sentence is rejected or reported", () => {
	expect(entry("epstein")?.named.map(({ stance }) => stance)).toEqual(["rejects"]);
	expect(entry("rubio")?.credited.map(({ stance }) => stance)).toEqual(["reports"]);
	expect(entry("china")?.named.map(({ stance }) => stance)).toEqual([null, null]);
});

test("gives a source only the words that it is credited with", () => {
	expect(
		entry("trump")?.credited.map(({ said, pieces }) => [said, pieces.filter(({ voice }) => voice !== null)]),
	).toEqual([
		[
			[
				{ who: "Credited to Donald Trump (“said”)", stance: "reports", words: "“unsurprised”", isProposed: false },
				{ who: "Diane Francis", stance: "asserts", words: messages.said.rest, isProposed: false },
			],
			[{ text: "“unsurprised”", to: "a-trump-said", voice: "named" }],
		],
	]);
});

test("gives a designation to whoever says the designation, not to the source of its sentence", () => {
	expect(entry("epstein")?.designations.map(({ said }) => said.map(({ who }) => who))).toEqual([["Diane Francis"]]);
});

test("links nobody to anybody by what the column rejects", () => {
	expect(entry("epstein")?.together).toEqual([]);
	for (const { together } of entries) expect(together.map(({ name }) => name.id)).not.toContain("epstein");
});

test("credits a quotation when only a machine has read it, and says that it is proposed", () => {
	const text = "Marco Rubio said that it was “slow”. Why did Marco Rubio say that the talks were “going well”?";
	const unread = viewIn(madeColumn(text, library.names), library.names);
	const credited = nameEntries([unread], library.names).find(({ name }) => name.id === "rubio")?.credited ?? [];
	expect(credited.map(({ said }) => said.map(({ stance, isProposed }) => [stance, isProposed]))).toEqual([
		[
			["reports", true],
			["asserts", true],
		],
		[
			["asks", true],
			["asserts", true],
		],
	]);
});

describe("the entry of a made-up name", () => {
	const name = (id: string, form: string) =>
		nameSchema.parse({ id, name: form, sort: form, kind: "person", label: "Somebody" });
	const names = [name("marrow", "Ilse Marrow"), name("lee", "Ann Lee"), name("vale", "Tom Vale")];
	const entryOf = (id: string, ...texts: string[]) =>
		nameEntries(
			texts.map((text) => viewIn(madeColumn(text, names), names)),
			names,
		).find((one) => one.name.id === id);

	test("counts the sentences that it shares with others, the most frequent first", () => {
		const { together } =
			entryOf("marrow", "Ilse Marrow met Ann Lee. Ann Lee left.", "Ilse Marrow, Tom Vale and Ann Lee ate.") ?? {};
		expect(together?.map((one) => [one.name.id, one.sentences])).toEqual([
			["lee", 2],
			["vale", 1],
		]);
	});
	test("counts no sentence in which either name stands in words that the column rejects", () => {
		const text =
			"Some claim that Ilse Marrow pays Tom Vale. Ann Lee denies that she pays Tom Vale. Ann Lee met Tom Vale.";
		const some = {
			id: "a-some",
			quote: "Some claim",
			after: "that",
			source: { words: "Some" },
			sourceKind: "unnamed",
			cue: "claim",
			content: [{ quote: "Ilse Marrow pays Tom Vale" }],
			stance: "rejects",
		};
		const claim = {
			id: "c-pays",
			quote: "she pays Tom Vale",
			about: "fact",
			stance: "rejects",
			support: "none",
			checkable: true,
		};
		const made = madeColumn(text, names, { attributions: [some], claims: [claim] });
		const found = nameEntries([viewIn(made, names)], names);
		const together = found.map((one) => [
			one.name.id,
			one.together.map(({ name: { id }, sentences }) => [id, sentences]),
		]);
		expect(together).toEqual([
			["lee", [["vale", 1]]],
			["marrow", []],
			["vale", [["lee", 1]]],
		]);
	});
	test("shows a sentence once when it names somebody twice, with a link for each mention", () => {
		const shown = entryOf("marrow", "Ilse Marrow knows that Ilse Marrow left.")?.named ?? [];
		expect(shown.map(({ pieces }) => pieces.filter(({ to }) => to !== null).map((piece) => piece.text))).toEqual([
			["Ilse Marrow", "Ilse Marrow"],
		]);
	});
	test("explains a pronoun only where it stands, when the words it credits are in two sentences", () => {
		const he = {
			id: "a-he",
			quote: "he said",
			before: "cold,",
			source: { name: "vale", words: "he" },
			sourceKind: "named",
			cue: "said",
		};
		const content = [{ quote: "The harbour is shut.", cue: null }, { quote: "It is cold" }];
		const attributions = [{ ...he, stance: "reports", content }];
		const made = madeColumn("Tom Vale came. The harbour is shut. It is cold, he said.", names, { attributions });
		const [found] = nameEntries([viewIn(made, names)], names);
		expect(found?.credited.map(({ standIns }) => standIns)).toEqual([[], ["he"]]);
	});
	test("lists those of its other forms that the columns print", () => {
		const wharf = { id: "wharf", kind: "place", name: "Northmoor", sort: "Northmoor", label: "Harbour" };
		const register = [nameSchema.parse({ ...wharf, aliases: ["Northmoorish", "Moor"] })];
		const made = madeColumn("Northmoor is shut. So are Northmoorish shops.", register);
		expect(nameEntries([viewIn(made, register)], register).map(({ forms }) => forms)).toEqual([["Northmoorish"]]);
	});
	test.each([
		[1, 1, "The mention was found by machine; no editor has confirmed it."],
		[1, 2, "1 of the 2 mentions was found by machine; no editor has confirmed it."],
		[2, 2, "Both mentions were found by machine; no editor has confirmed them."],
		[2, 3, "2 of the 3 mentions were found by machine; no editor has confirmed them."],
	])("says of %i of %i mentions that they were found by machine, in the right number", (proposed, all, words) => {
		expect(messages.names.proposed(proposed, all)).toBe(words);
	});
	test("is missing when no column mentions or credits it", () => {
		expect(entryOf("vale", "Ilse Marrow met Ann Lee.")).toBeUndefined();
	});
	test("shows a quotation and a bracket whole, and once", () => {
		const text = "“Ann Lee left. Nobody rowed.” (Why? Ann Lee was cold.)";
		const [found] = nameEntries([viewIn(madeColumn(text, names), names)], names);
		expect(found?.named.map(({ pieces }) => pieces.map((piece) => piece.text).join(""))).toEqual([
			"“Ann Lee left. Nobody rowed.”",
			"(Why? Ann Lee was cold.)",
		]);
	});
	test("says which pronoun is read as the name when an editor has named its bearer", () => {
		const credit = {
			id: "a-she",
			quote: "She said that",
			source: { name: "lee", words: "She" },
			sourceKind: "named",
			cue: "said",
			content: [{ quote: "it was too late" }],
			stance: "reports",
		};
		const made = madeColumn("Ann Lee left. She said that it was too late.", names, { attributions: [credit] });
		const [found] = nameEntries([viewIn(made, names)], names);
		const shown = found?.credited.map(({ standIns, said }) => [standIns, said.map(({ words }) => words)]);
		expect(shown).toEqual([[["She"], ["it was too late", messages.said.rest]]]);
		expect(found?.named.map(({ said }) => said.map(({ who, words }) => [who, words]))).toEqual([
			[["A. Columnist", null]],
		]);
	});
});
