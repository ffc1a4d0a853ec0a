import { describe, expect, test } from "vitest";
import { columnCounts } from "../../src/views/column-counts.ts";
import { ledgerOf } from "../../src/views/ledger.ts";
import { build, contentFolders, madeColumn, messages, ownView, viewIn } from "./library.ts";

const view = ownView();
const { column } = view;
const ledger = ledgerOf(view);
const rowsOf = (id: string) =>
	ledger.sections
		.filter((section) => section.id === id)
		.flatMap(({ tables }) => tables)
		.flatMap(({ groups }) => groups)
		.flatMap(({ rows }) => rows);
const countOf = (type: string) => column.annotations.filter((one) => one.type === type).length;

test("holds every annotation but the names, once", () => {
	const rows = ledger.sections.flatMap(({ id }) => rowsOf(id)).map(({ id }) => id);
	const all = column.annotations.filter(({ type }) => type !== "mention").map(({ id }) => id);
	expect([...rows].sort()).toEqual([...all].sort());
});

test("has every section that the counts of a column lead to", () => {
	for (const shown of [view, viewIn(madeColumn("The town met. Vale said the tower must go."), [])]) {
		const sections = ledgerOf(shown).sections.map(({ id }) => id);
		const counts = columnCounts(shown);
		expect(counts.filter(({ section, isListed }) => isListed !== sections.includes(section))).toEqual([]);
	}
});

test("lists each source once, the named first, with all its credits and their cues verbatim", () => {
	expect(ledger.sources.map(({ label }) => label)).toEqual([
		"Zelensky",
		"Garry Kasparov",
		"Donald Trump",
		"Kremlin",
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
	expect(kasparov.map(({ cells: [said] }) => said?.text)).toEqual([
		"Credited to Garry Kasparov (“wrote”), in the column’s words: The calculus for Putin is that stopping the war is riskier than continuing it. Read as said by Garry Kasparov (no cue), partly in the column’s words: The “war virus” keeps the system alive.",
		"Read as said by Garry Kasparov (no cue), in the column’s words: Putin cannot afford defeat, and in his worldview, even a ceasefire looks like defeat. Credited to “he” (read as Garry Kasparov; “said”), in the column’s words: That makes meaningful peace talks impossible",
	]);
	expect(kasparov[0]?.cells[1]?.words?.text).toContain("The “war virus” keeps the system alive.");
	expect(rowsOf("sources")).toHaveLength(countOf("attribution"));
});

test("says whose a claim is, before its words, when it is not the columnist’s", () => {
	for (const { rows } of ledger.claims) {
		for (const { id, stance, words } of rows) {
			if (stance !== "reports" && stance !== "rejects") continue;
			const [said, second] = rowsOf("claims").find((one) => one.id === id)?.cells ?? [];
			expect(said?.text, words).toMatch(
				/^(Credited to|Read as said by|Rejected by the column; credited to|A view that the column reports without saying whose it is)/,
			);
			expect(second?.words?.text).toBe(words);
		}
	}
});

test("says of times, slips and related passages who says them when the columnist does not", () => {
	for (const id of ["times", "slips", "echoes"]) {
		for (const { cells } of rowsOf(id)) {
			for (const { words, said } of cells.filter((cell) => cell.words)) {
				const isKasparovs = words?.text.includes("Putin cannot afford defeat");
				if (isKasparovs) expect(said).toContain("Garry Kasparov");
			}
		}
	}
});

test.each(contentFolders)("has a cell for each heading in every row, and each row once: %s", (folder) => {
	for (const view of build(folder).views) {
		const { sections } = ledgerOf(view);
		const tables = sections.flatMap((section) => section.tables);
		for (const { headings, groups } of tables) {
			for (const { heading, rows } of groups) {
				// The heading of a group stands in the first column.
				for (const { cells } of rows) expect(cells).toHaveLength(headings.length - (heading === null ? 0 : 1));
			}
		}
		const ids = tables.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows.map(({ id }) => id)));
		expect(new Set(ids).size).toBe(ids.length);
	}
});

describe("the sections of a ledger", () => {
	const sectionsOf = (markdown: string, decisions?: object) =>
		ledgerOf(viewIn(madeColumn(markdown, [], decisions), [])).sections;
	test("are only those that have rows", () => {
		expect(sectionsOf("Forty boats left.").map(({ id }) => id)).toEqual(["figures"]);
		expect(sectionsOf("It rained.")).toEqual([]);
	});
	test("have a table of claims for each kind of support, with the number of claims", () => {
		const claim = { about: "fact", stance: "asserts", checkable: true };
		const claims = [
			{ ...claim, id: "c-boats", quote: "All the boats left.", support: "none" },
			{ ...claim, id: "c-harbour", quote: "The harbour is shut.", support: "named" },
			{ ...claim, id: "c-nets", quote: "The nets are gone.", support: "none" },
		];
		const [section] = sectionsOf("All the boats left. The harbour is shut. The nets are gone.", { claims });
		const { support } = messages.ledger;
		expect(section?.tables.map(({ caption }) => caption?.text)).toEqual([`${support.named}: 1`, `${support.none}: 2`]);
	});
	test("link an echo to its row and to the sentence of the other passage", () => {
		const echo = {
			id: "e-shut",
			quote: "It is shut again.",
			relation: "repeats",
			to: { quote: "The harbour is shut." },
		};
		const [section] = sectionsOf("The harbour is shut. It is shut again.", { echoes: [echo] });
		const [row] = section?.tables.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows)) ?? [];
		expect(row?.cells).toMatchObject([
			{ words: { slug: "made", id: "e-shut", text: "It is shut again." }, hasRowLink: true },
			{ text: messages.relations.repeats },
			{ words: { slug: "made", id: "p1s1", text: "The harbour is shut." } },
			{ html: "" },
		]);
	});
	test("say that a day is not given when the window of a time is open", () => {
		const time = { id: "t-since", quote: "Since the last storm", to: "2026-11-26", reading: "since the storm" };
		const [section] = sectionsOf("Since the last storm it is shut.", { times: [time] });
		const [row] = section?.tables.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows)) ?? [];
		expect(row?.cells.slice(1)).toMatchObject([
			{ text: "since the storm" },
			{ text: messages.ledger.notGiven, isBlank: true },
			{ text: messages.dates.inWords("2026-11-26") },
		]);
	});
});

describe("shares that may be compared", () => {
	const share = { kind: "share", unit: "%", of: "those asked" };
	const TEXT = "It found 40 per cent for it, 50 per cent against it, and 10 per cent without a view.";
	const quantities = [
		{ ...share, id: "f-for", quote: "40 per cent for", value: 40, saidBy: "a poll" },
		{ ...share, id: "f-against", quote: "50 per cent against", value: 50, saidBy: "a poll" },
		{ ...share, id: "f-none", quote: "10 per cent without", value: 10 },
	];
	const compared = (given: object[], more: object = {}) =>
		ledgerOf(viewIn(madeColumn(TEXT, [], { quantities: given, ...more }), [])).comparableShares.map((some) =>
			some.map(({ id }) => id),
		);
	test("are two or more of one source", () => {
		expect(compared(quantities)).toEqual([["f-for", "f-against"]]);
	});
	test("are none when each is of another source", () => {
		expect(compared(quantities.map((one) => ({ ...one, saidBy: `source of ${one.id}` })))).toEqual([]);
	});
	test("leave out what the column rejects", () => {
		const poll = {
			id: "a-poll",
			quote: "It found 40 per cent",
			source: { words: "It" },
			sourceKind: "poll",
			cue: "found",
			content: [{ quote: "40 per cent for it" }],
			stance: "rejects",
		};
		expect(compared(quantities, { attributions: [poll] })).toEqual([]);
	});
});
