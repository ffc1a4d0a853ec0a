import { describe, expect, test } from "vitest";
import { nameSchema } from "../../src/model/name.ts";
import { nameEntries } from "../../src/views/names.ts";
import { build, madeColumn, ownView, viewIn } from "./library.ts";

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

test("has each mention once, with its whole sentence, word for word", () => {
	const all = column.annotations.filter(({ type }) => type === "mention").map(({ id }) => id);
	expect(entries.flatMap(({ contexts }) => contexts.map(({ mention }) => mention.id)).sort()).toEqual([...all].sort());
	for (const { contexts } of entries) {
		for (const { before, words, after, sentence } of contexts) {
			expect(before + words + after).toBe(column.text.slice(sentence.range.start, sentence.range.end));
		}
	}
});

test("has designations and credits in the column’s words", () => {
	expect(entry("dmitriev")?.designations.map(({ mention }) => mention.designation)).toEqual(["Kremlin fixer"]);
	expect(entry("kasparov")?.credits.map(({ attribution }) => attribution.cue)).toEqual(["wrote", "said"]);
	expect(entry("putin")?.credits).toEqual([]);
});

test("says so when a mention stands in a rejected or reported sentence", () => {
	expect(entry("epstein")?.contexts.map(({ stance }) => stance)).toEqual(["rejects"]);
	expect(entry("rubio")?.contexts.map(({ stance }) => stance)).toEqual(["reports"]);
	expect(entry("china")?.contexts.map(({ stance }) => stance)).toEqual([null, null]);
});

test("has the stance of a quotation when only a machine has read it", () => {
	const text = "Marco Rubio said that it was “slow”. Why did Marco Rubio say that the talks were “going well”?";
	const unread = viewIn(madeColumn(text, library.names), library.names);
	const quoted = nameEntries([unread], library.names).find(({ name }) => name.id === "rubio")?.quoted ?? [];
	expect(quoted.map(({ quotation, stance }) => [quotation.exact, stance])).toEqual([
		["“slow”", "reports"],
		["“going well”", "asks"],
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
	test("is missing when no column mentions or credits it", () => {
		expect(entryOf("vale", "Ilse Marrow met Ann Lee.")).toBeUndefined();
	});
	test("has the attributions whose words are a pronoun, where an editor has named its bearer", () => {
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
		expect(found?.pronouns.map(({ words, attribution }) => [words, attribution.id])).toEqual([["She", "a-she"]]);
		expect(found?.credits.map(({ words }) => words)).toEqual(["it was too late"]);
	});
});
