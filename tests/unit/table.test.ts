import { describe, expect, test } from "vitest";
import { statementTypes } from "../../src/model/vocabulary.ts";
import { indexColumns, ledgerColumns, stanceInWords, statementColumns } from "../../src/views/statement-columns.ts";
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
			{ id: "gull", isAnchor: false, stance: null, cells: [{ text: "gull" }] },
			{ id: "tern", isAnchor: false, stance: "rejects", cells: [{ text: "tern" }] },
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
	test.each(contentFolders)("say the stance in every table, or whom the words are credited to: %s", (folder) => {
		for (const type of statementTypes) {
			const told = [...indexColumns[type], ...ledgerColumns[type]];
			expect(told.filter((id) => id === "stance" || id === "speaker").length).toBeGreaterThan(1);
		}
		for (const statement of build(folder).statements) {
			expect(stanceInWords(statement, messages), statement.id).toMatch(/./);
		}
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
		expect(cellOf("figureKind")?.sub).toBe(`${slots.unit.filled} ${ledger.notGiven}`);
	});
	test("sort by the value", () => {
		expect(cellOf("place")?.value).toBe(40);
	});
});
