import { expect, test } from "vitest";
import { ledgerOf } from "../../src/views/ledger.ts";
import { load, messages, viewIn } from "./library.ts";

const { library, columns } = load("content");
const [column] = columns;
if (!column) throw new Error("The column is missing.");
const ledger = ledgerOf(viewIn(column, library.names));
const rowsOf = (id: string) =>
	ledger.sections
		.filter((section) => section.id === id)
		.flatMap(({ tables }) => tables)
		.flatMap(({ groups }) => groups)
		.flatMap(({ rows }) => rows);
const countOf = (type: string) => column.annotations.filter((one) => one.type === type).length;

test("every annotation but the names stands in the ledger, once", () => {
	const rows = ledger.sections.flatMap(({ id }) => rowsOf(id)).map(({ id }) => id);
	const all = column.annotations.filter(({ type }) => type !== "mention").map(({ id }) => id);
	expect([...rows].sort()).toEqual([...all].sort());
});

test("sources: each once, with all their credits and the cues verbatim; the named first", () => {
	expect(ledger.sources.map(({ label }) => label)).toEqual([
		"Donald Trump",
		"Kremlin",
		"Zelensky",
		"Garry Kasparov",
		"Munich Security Conference",
		"European Union",
		"Marco Rubio",
		"Yuri Ushakov",
		"Scott Bessent",
		"Kurt Volker",
		"“the world’s media”",
		"“Some”",
		"“one expert”",
		"“sources”",
		"“A poll this week”",
	]);
	const groups = ledger.sections.find(({ id }) => id === "sources")?.tables.flatMap((table) => table.groups) ?? [];
	expect(groups.map(({ heading }) => heading?.label)).toEqual(ledger.sources.map(({ label }) => label));
	const kasparov = groups.find(({ heading }) => heading?.label === "Garry Kasparov")?.rows ?? [];
	expect(kasparov.map(({ cells: [cue] }) => cue?.text)).toEqual(["“wrote”", "“said”"]);
	expect(kasparov[0]?.cells[1]?.words?.text).toContain("The “war virus” keeps the system alive.");
	expect(rowsOf("sources")).toHaveLength(countOf("attribution"));
});

test("no claim of another's stands in the ledger without whose it is", () => {
	const { headings = [] } = ledger.sections.find(({ id }) => id === "claims")?.tables[0] ?? {};
	const claimant = headings.indexOf(messages.ledger.columns.claimant);
	for (const { rows } of ledger.claims) {
		for (const { id, stance, words } of rows) {
			if (stance !== "reports" && stance !== "rejects") continue;
			const row = rowsOf("claims").find((one) => one.id === id);
			expect(row?.cells[claimant]?.text, words).toMatch(/./);
			expect(row?.cells[claimant]?.text, words).not.toBe("The columnist");
		}
	}
});
