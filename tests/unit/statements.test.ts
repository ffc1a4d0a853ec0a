import { describe, expect, test } from "vitest";
import { statementSchema } from "../../src/model/statement.ts";
import { statementTypes } from "../../src/model/vocabulary.ts";
import { overlap } from "../../src/text/ranges.ts";
import { build, contentFolders, madeColumn, messages, viewIn } from "./library.ts";

describe.each(contentFolders)("the statements of %s", (folder) => {
	const { views, statements } = build(folder);

	test("parse by their schema", () => {
		for (const statement of statements) expect(statementSchema.safeParse(statement).error).toBeUndefined();
	});
	test("are one for each annotation of their types", () => {
		const annotations = views.flatMap(({ column }) => column.annotations);
		const counted = annotations.filter(({ type }) => statementTypes.some((one) => one === type));
		expect(statements.map(({ id }) => id).sort()).toEqual(counted.map(({ id }) => id).sort());
	});
	test("give a speaker no word that nobody is credited with", () => {
		for (const { column, statements: rows } of views) {
			const byId = new Map(column.annotations.map((one) => [one.id, one]));
			for (const { id, speaker } of rows) {
				const annotation = byId.get(id);
				if (!speaker || !annotation) continue;
				const ranges = annotation.type === "attribution" ? annotation.content : [annotation.range];
				for (const range of ranges) {
					const own = column.voiceRanges.filter((one) => one.creditedBy === null && overlap(one.range, range) > 0);
					const words = own.map((one) => {
						const start = Math.max(one.range.start, range.start);
						return column.text.slice(start, Math.min(one.range.end, range.end));
					});
					expect(words.join(""), `${id}: ${speaker.label}`).not.toMatch(/[\p{L}\p{N}]/u);
				}
			}
		}
	});
	test("carry a framing wherever they are not the columnist’s own", () => {
		for (const statement of statements) {
			const isOwn = statement.stance === "asserts" || (statement.type === "quotation" && statement.stance === null);
			if (!isOwn) expect(statement.framings, statement.id).not.toEqual([]);
			if (statement.stance === "rejects") expect(statement.framings.join(), statement.id).toMatch(/^Rejected/);
		}
	});
	test("stand in the order of the text", () => {
		for (const { column, statements: own } of views) {
			const places = new Map(column.annotations.map(({ id, range }) => [id, range.start]));
			const starts = own.map(({ id }) => places.get(id) ?? Number.NaN);
			expect(starts).toEqual([...starts].sort((a, b) => a - b));
		}
	});
});

describe("a statement", () => {
	const MARROW = {
		id: "a-marrow",
		quote: "Ilse Marrow said",
		source: { words: "Ilse Marrow" },
		sourceKind: "named",
		cue: "said",
		content: [{ quote: "that 40 boats" }, { quote: "had left in May" }],
		stance: "rejects",
	};
	const text = "# At sea\n\nIlse Marrow said that 40 boats, of all things, had left in May. It rained.";
	const column = madeColumn(text, [], { attributions: [MARROW] });
	const { statements } = viewIn(column, []);
	const credit = statements.find(({ type }) => type === "attribution");
	const figure = statements.find(({ type }) => type === "quantity");

	test("joins the words of an attribution by an ellipsis when they are in pieces", () => {
		expect(credit?.words).toBe("that 40 boats … had left in May");
	});
	test("carries its whole sentence as context", () => {
		expect(credit?.context).toBe("Ilse Marrow said that 40 boats, of all things, had left in May.");
	});
	test("takes speaker, stance and framing from the attribution that covers it", () => {
		const label = messages.stances.rejects.credited(messages.share.source("“Ilse Marrow”", "said"));
		const framings = [messages.inColumnsWords(label, "indirect")];
		expect(figure).toMatchObject({ stance: "rejects", speaker: { label: "“Ilse Marrow”" }, framings });
	});
	test("names the paragraph that it begins in", () => {
		expect(figure?.paragraph).toBe("p2");
	});
	test("is the columnist’s when nothing covers it", () => {
		const [own] = viewIn(madeColumn("Forty boats left."), []).statements;
		expect(own).toMatchObject({ type: "quantity", speaker: null, stance: "asserts", framings: [] });
	});
	test("is the columnist’s when its marks are scare quotes", () => {
		const quotation = { id: "q-late", quote: "“too late”", after: "again", use: "scare" };
		const marked = madeColumn("The boats were “too late” again.", [], { quotations: [quotation] });
		expect(viewIn(marked, []).statements).toMatchObject([{ speaker: null, stance: null, framings: [] }]);
	});
});
