import { describe, expect, test } from "vitest";
import { statementTypes } from "../../src/model/vocabulary.ts";
import { indexColumns, ledgerColumns, saidInWords, statementColumns } from "../../src/views/statement-columns.ts";
import { rowsOf, type TableColumn } from "../../src/views/table.ts";
import { build, contentFolders, madeColumn, messages, viewIn } from "./library.ts";

describe("rowsOf", () => {
	type Boat = { id: string; berth: number };
	const boats: Boat[] = [
		{ id: "gull", berth: 4 },
		{ id: "tern", berth: 7 },
	];
	const name: TableColumn<Boat> = { heading: "Boat", cell: ({ id }) => ({ text: id }) };
	const berth: TableColumn<Boat> = { heading: "Berth", cell: (boat) => ({ text: `${boat.berth}`, value: boat.berth }) };
	const fill = (columns: TableColumn<Boat>[]) => rowsOf(columns, boats, { isAnchor: true, stanceOf: () => null });

	test("adds a cell to every row when a column is added to the data", () => {
		expect(fill([name]).map(({ cells }) => cells)).toEqual([[{ text: "gull" }], [{ text: "tern" }]]);
		expect(fill([name, berth]).map(({ cells }) => cells[1])).toEqual([
			{ text: "4", value: 4 },
			{ text: "7", value: 7 },
		]);
	});
	test("keeps the order of the rows, with the id and the stance of each", () => {
		expect(
			rowsOf([name], boats, { isAnchor: false, stanceOf: ({ berth: at }) => (at > 5 ? "rejects" : null) }),
		).toEqual([
			{ id: "gull", isAnchor: false, stance: null, facets: [], cells: [{ text: "gull" }] },
			{ id: "tern", isAnchor: false, stance: "rejects", facets: [], cells: [{ text: "tern" }] },
		]);
	});
});

describe("the columns of statements", () => {
	test.each(statementTypes)("have a heading each, in indexes and ledgers: %s", (type) => {
		for (const ids of [indexColumns[type], ledgerColumns[type]]) {
			const headings = statementColumns(ids, messages).map(({ heading }) => heading);
			expect(headings).toHaveLength(ids.length);
			for (const heading of headings) expect(heading).toMatch(/./);
			expect(new Set(headings).size).toBe(headings.length);
		}
	});
	test.each(contentFolders)("say who says it and the stance first, in every table: %s", (folder) => {
		for (const type of statementTypes) {
			expect(indexColumns[type][0]).toBe("said");
			expect(ledgerColumns[type][0]).toBe("said");
			expect(indexColumns[type].at(-1)).toBe("from");
		}
		for (const statement of build(folder).statements) {
			const said = saidInWords(statement, messages);
			expect(said, statement.id).toMatch(/./);
			if (statement.stance === "rejects") expect(said, statement.id).toMatch(/rejected by the column/i);
			if (statement.speaker) expect(said, statement.id).toContain(statement.speaker.label);
		}
	});
	const said = (markdown: string, decisions?: object) =>
		viewIn(madeColumn(markdown, [], decisions), []).statements.map((one) => saidInWords(one, messages));
	const claim = { about: "fact", support: "none", checkable: true };
	test("name the columnist for what is the columnist’s own", () => {
		const own = { ...claim, id: "c-shut", quote: "The harbour is shut.", stance: "asserts" };
		expect(said("The harbour is shut.", { claims: [own] })).toEqual(["A. Columnist; asserted"]);
	});
	test("name nobody for what is reported without a cue", () => {
		const reported = { ...claim, id: "c-shut", quote: "The harbour is shut.", stance: "reports", voice: "reported" };
		expect(said("The harbour is shut.", { claims: [reported] })).toEqual([messages.stances.reports.framing]);
	});
	test("never name the columnist for what the column rejects", () => {
		const rejected = { ...claim, id: "c-shut", quote: "the harbour is shut", stance: "rejects" };
		expect(said("It is false that the harbour is shut.", { claims: [rejected] })).toEqual(["Rejected by the column"]);
	});
	test("say that quotation marks quote nobody, or that nobody knows whom", () => {
		const scare = { id: "q-safe", quote: "“safe”", before: "The", use: "scare" };
		const { facets } = messages;
		expect(said("The “safe” harbour is shut.", { quotations: [scare] })).toEqual([
			messages.ledger.says(["A. Columnist"], facets.nobody),
		]);
		expect(said("“Nothing will be built here before the spring of next year.”")).toEqual([facets.speakerUnknown]);
	});
	test("give a source only its own words of a claim", () => {
		const owners = {
			id: "a-owners",
			quote: "the owners say",
			source: { words: "the owners" },
			sourceKind: "unnamed",
			cue: "say",
			content: [{ quote: "“safe”", before: "is" }],
			stance: "reports",
		};
		const own = {
			...claim,
			id: "c-shut",
			quote: "The harbour that the owners say is “safe” is shut.",
			stance: "asserts",
		};
		const rows = said("The harbour that the owners say is “safe” is shut.", { attributions: [owners], claims: [own] });
		expect(rows).toContain("Credited to “the owners” (“say”): “safe”. A. Columnist: the rest");
	});
	test("say in a cell of every proposal that it is proposed", () => {
		const [statement] = viewIn(madeColumn("Forty boats left."), []).statements;
		const [column] = statementColumns(["said"], messages);
		expect(statement && column?.cell(statement).isProposed).toBe(true);
	});
});

describe("the cells of a figure", () => {
	const figure = { id: "f-paid", quote: "£40 for it", kind: "money", value: 40, of: "the net", saidBy: "the union" };
	const { statements } = viewIn(madeColumn("They paid £40 for it.", [], { quantities: [figure] }), []);
	const statement = statements.find(({ type }) => type === "quantity");
	if (!statement) throw new Error("There is no figure.");
	const cellOf = (id: Parameters<typeof statementColumns>[0][number]) =>
		statementColumns([id], messages)[0]?.cell(statement);
	const { ledger, slots } = messages;

	test("hold what fills a slot", () => {
		expect(cellOf("of")).toEqual({ text: "the net", isLabelled: true });
		expect(cellOf("saidBy")).toEqual({ text: "the union", isLabelled: true });
	});
	test("say that a slot is not given when the column leaves it blank", () => {
		expect(cellOf("asOf")).toEqual({ text: ledger.notGiven, isLabelled: true, isBlank: true });
	});
	test("are empty when a slot is of no use for a figure of its kind", () => {
		expect(cellOf("against")).toEqual({ text: "", isLabelled: false });
	});
	test("name the currency as missing when a sum of money has none", () => {
		expect(cellOf("figureKind")?.text).toBe(`Sum of money; ${slots.unit.filled} ${ledger.notGiven}`);
	});
	test("sort by the value", () => {
		expect(cellOf("annotatedWords")?.value).toBe(40);
	});
});
