import { describe, expect, test } from "vitest";
import { packedColumnSchema } from "../../src/model/search-column.ts";
import { packColumn, unpackColumn } from "../../src/search/packed-column.ts";
import { searchColumnOf } from "../../src/views/search-column.ts";
import { build, contentFolders, madeColumn, messages, ownView, viewIn } from "./library.ts";

describe.each(contentFolders)("what search knows of the columns of %s", (folder) => {
	const { views } = build(folder);
	const byStart = <T extends { start: number }>(all: T[]) => [...all].sort((a, b) => a.start - b.start);

	test("is the same, in the order of the text, after packing and unpacking", () => {
		for (const view of views) {
			const described = searchColumnOf(view);
			const packed = packedColumnSchema.parse(packColumn(described));
			expect(unpackColumn(packed)).toEqual({
				...described,
				framings: byStart(described.framings),
				annotations: byStart(described.annotations),
			});
		}
	});
	test("takes less than half the room when it is packed", () => {
		for (const view of views) {
			const described = searchColumnOf(view);
			expect(JSON.stringify(packColumn(described)).length * 2).toBeLessThan(JSON.stringify(described).length);
		}
	});
});

describe("what search knows of a column", () => {
	const view = ownView();
	const { annotations, sentences } = searchColumnOf(view);
	const { column } = view;
	/** The blocks' texts with single spaces, as search counts them. */
	const text = column.blocks
		.map(({ range }) => column.text.slice(range.start, range.end).replace(/\s+/g, " "))
		.join(" ");

	test("places an attribution at its content, piece by piece", () => {
		const contents = column.annotations.flatMap((one) => (one.type === "attribution" ? one.content : []));
		const words = contents.map(({ start, end }) => column.text.slice(start, end).replace(/\s+/g, " "));
		const placed = annotations.filter(({ kind }) => kind === "attribution");
		expect(placed.map(({ start, end }) => text.slice(start, end)).sort()).toEqual(words.sort());
	});
	test("counts offsets in blocks with single spaces, joined by single spaces", () => {
		for (const [index, { range }] of column.sentences.entries()) {
			const { start, end } = sentences[index] ?? { start: 0, end: 0 };
			expect(text.slice(start, end)).toBe(column.text.slice(range.start, range.end).replace(/\s+/g, " "));
		}
	});
	test("names the bearer of a mention in full", () => {
		const mention = annotations.find(({ kind, key }) => kind === "mention" && key === "kasparov");
		expect(mention).toMatchObject({ label: "Garry Kasparov", who: "Garry Kasparov" });
	});
	test("says what the editor decided of each annotation and framing", () => {
		expect(new Set(searchColumnOf(view).framings.map(({ status }) => status))).toEqual(new Set(["confirmed"]));
		const unread = viewIn(madeColumn("The mayor said that “it is safe”. Forty boats left."), []);
		const { annotations: found, framings, isAssessed } = searchColumnOf(unread);
		expect(new Set([...found, ...framings].map(({ status }) => status))).toEqual(new Set(["proposed"]));
		expect(isAssessed).toBe(false);
	});
	test("gives no claim to the columnist that is reported without a cue", () => {
		const claim = { id: "c-shut", quote: "The harbour is shut.", about: "fact", support: "none", checkable: true };
		const reported = { ...claim, stance: "reports", voice: "reported" };
		const made = viewIn(madeColumn("The harbour is shut.", [], { claims: [reported] }), []);
		const [found] = searchColumnOf(made).annotations;
		expect(found).toMatchObject({ key: "reported", who: messages.voices.reported });
	});
});
