import { remark } from "remark";
import { expect, test } from "vitest";
import { buildColumn } from "../../src/pipeline/build.ts";
import { Diagnostics } from "../../src/pipeline/diagnostics.ts";
import { nameEntries } from "../../src/views/names.ts";
import { load, viewIn } from "./library.ts";

const { library, columns } = load("content");
const [column] = columns;
if (!column) throw new Error("The column is missing.");
const entries = nameEntries(
	columns.map((one) => viewIn(one, library.names)),
	library.names,
);
const entry = (id: string) => entries.find(({ name }) => name.id === id);

test("everyone in the register that the column names has an entry, sorted by surname", () => {
	expect(entries).toHaveLength(library.names.length);
	const people = entries.filter(({ name }) => name.kind === "person").map(({ name }) => name.sort);
	expect(people).toEqual([...people].sort());
	expect(people[0]).toBe("Bessent, Scott");
});

test("every mention stands in one entry, with its whole sentence, word for word", () => {
	const all = column.annotations.filter(({ type }) => type === "mention").map(({ id }) => id);
	expect(entries.flatMap(({ contexts }) => contexts.map(({ mention }) => mention.id)).sort()).toEqual([...all].sort());
	for (const { contexts } of entries) {
		for (const { before, words, after, sentence } of contexts) {
			expect(before + words + after).toBe(column.text.slice(sentence.range.start, sentence.range.end));
		}
	}
});

test("designations and credits are the column's words", () => {
	expect(entry("dmitriev")?.designations.map(({ mention }) => mention.designation)).toEqual(["Kremlin fixer"]);
	expect(entry("kasparov")?.credits.map(({ attribution }) => attribution.cue)).toEqual(["wrote", "said"]);
	expect(entry("putin")?.credits).toEqual([]);
});

test("a mention in a rejected or reported sentence says so", () => {
	expect(entry("epstein")?.contexts.map(({ stance }) => stance)).toEqual(["rejects"]);
	expect(entry("rubio")?.contexts.map(({ stance }) => stance)).toEqual(["reports"]);
	expect(entry("china")?.contexts.map(({ stance }) => stance)).toEqual([null, null]);
});

test("a quotation that only a machine has read stands here as the column does to it", () => {
	const [files] = library.columns;
	if (!files) throw new Error("The column is missing.");
	const text = "Marco Rubio said that it was “slow”. Why did Marco Rubio say that the talks were “going well”?";
	const unread = { ...files, annotations: undefined, registry: undefined, tree: remark().parse(text) };
	const built = buildColumn(unread, library.names, new Diagnostics());
	const quoted =
		nameEntries([viewIn(built, library.names)], library.names).find(({ name }) => name.id === "rubio")?.quoted ?? [];
	expect(quoted.map(({ quotation, stance }) => [quotation.exact, stance])).toEqual([
		["“slow”", "reports"],
		["“going well”", "asks"],
	]);
});
