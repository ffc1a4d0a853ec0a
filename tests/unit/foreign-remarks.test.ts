import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { readDocxComments } from "../../src/import/remarks/read-docx-comments.ts";
import { readRemarks } from "../../src/import/remarks/read-remarks.ts";
import { readWebAnnotations } from "../../src/import/remarks/read-web-annotations.ts";
import { madeCommented, paragraph } from "./made-comments.ts";
import { madeOdt } from "./made-documents.ts";

const quote = { type: "TextQuoteSelector", exact: "the clock", prefix: "Of ", suffix: " it" };
const target = { source: "https://lantern.example/clock", selector: quote };
const words = { exact: "the clock", prefix: "Of ", suffix: " it" };
const note = { target: words, remark: "Which clock?", by: null, tags: [] };
const annotation = { type: "Annotation", id: "https://notes.example/1", target, body: "Which clock?" };

describe("annotations of the W3C model", () => {
	test.each([
		["one", annotation],
		["a list", [annotation]],
		["a page", { type: "AnnotationPage", items: [annotation] }],
		["a collection with its first page", { type: "AnnotationCollection", first: { items: [annotation] } }],
		["a list of pages", [{ type: "AnnotationPage", items: [annotation] }]],
		["the answer of an API", { total: 1, rows: [annotation] }],
		["rows alone", { rows: [annotation] }],
		["the file of a client", { export_date: "2026-03-01", annotations: [annotation] }],
	])("are read from %s", (_, json) => {
		expect(readWebAnnotations(json)).toEqual({ remarks: [note], told: [] });
	});
	test.each([
		["a list of targets", { target: [target] }],
		["a list of selectors", { target: { selector: [{ type: "TextPositionSelector", start: 3, end: 9 }, quote] } }],
		["a selector that another refines", { target: { selector: { type: "FragmentSelector", refinedBy: quote } } }],
		["a choice of targets", { target: { type: "Choice", items: [target] } }],
		["a body with a value", { body: { type: "TextualBody", value: "Which clock?" } }],
		["a list of bodies", { body: [{ value: "Which clock?", purpose: "commenting" }] }],
		["a set of bodies", { body: { type: "List", items: [{ value: "Which clock?" }] } }],
		["a body of text alone", { body: undefined, bodyValue: "Which clock?" }],
		["the text of Hypothesis", { body: undefined, text: "Which clock?" }],
		["fields that are written otherwise", { tags: 7, user: { a: 1 }, references: [3], motivation: {}, more: null }],
	])("are read with %s", (_, fields) => {
		expect(readWebAnnotations({ ...annotation, ...fields })).toEqual({ remarks: [note], told: [] });
	});
	test("have the names of their writers, and their tags once", () => {
		const tagging = { value: "time", purpose: "tagging" };
		const [bodied] = readWebAnnotations({
			...annotation,
			body: [tagging, { value: "Which?" }],
			tags: ["time"],
		}).remarks;
		expect(bodied).toMatchObject({ remark: "Which?", tags: ["time"] });
		const by = (fields: object) => readWebAnnotations({ ...annotation, ...fields }).remarks[0]?.by;
		expect(by({ creator: "https://people.example/mara" })).toBe("https://people.example/mara");
		expect(by({ creator: { id: "x", name: "Mara Voss" } })).toBe("Mara Voss");
		expect(by({ user: "acct:mara@notes.example" })).toBe("acct:mara@notes.example");
		expect(by({ user: "acct:mara@notes.example", user_info: { display_name: "Mara Voss" } })).toBe("Mara Voss");
		expect(by({ body: { value: "Which?", creator: { name: "Mara Voss" } } })).toBe("Mara Voss");
	});
	test("have their answers joined, with the names of who answered", () => {
		const rows = [
			{ id: "c", user: "mara", text: "So it is.", references: ["a", "b"], target: [{ source: "x" }] },
			{ ...annotation, id: "a", user: "mara" },
			{ id: "b", user: "jory", text: "That of the tower.", references: ["a"], target: [{ source: "x" }] },
		];
		const remark = "Which clock?\n\nSo it is.\n\njory: That of the tower.";
		expect(readWebAnnotations({ rows }).remarks).toEqual([{ ...note, by: "mara", remark }]);
		const reply = { id: "r", motivation: "replying", target: annotation.id, bodyValue: "The old one." };
		expect(readWebAnnotations([annotation, reply]).remarks).toEqual([
			{ ...note, remark: "Which clock?\n\nThe old one." },
		]);
	});
	test("are notes of their own where they answer each other in a circle, or one that is not there", () => {
		const rows = [
			{ id: "a", text: "One", references: ["b"] },
			{ id: "b", text: "Two", references: ["a"] },
			{ id: "c", text: "Three", references: ["z"] },
		];
		expect(readWebAnnotations({ rows }).remarks.map(({ remark }) => remark)).toEqual(["One", "Two", "Three"]);
	});
	test("are one remark for each target, and one without words for a page", () => {
		const other = { ...target, selector: { ...quote, exact: "a clock" } };
		const { remarks } = readWebAnnotations([
			{ ...annotation, target: [target, other] },
			{ text: "Fine", target: "x" },
		]);
		expect(remarks.map((one) => one.target?.exact ?? null)).toEqual(["the clock", "a clock", null]);
	});
	test("are told apart from what is none", () => {
		expect(readWebAnnotations([annotation, 7, { a: 1 }, null, "x"]).told).toEqual([
			"Not an annotation: 7.",
			'Not an annotation: {"a":1}.',
			"Not an annotation: null.",
			"1 more like that.",
		]);
		expect(readWebAnnotations({ first: { items: [annotation], next: "https://notes.example/2" } }).told).toEqual([
			"A collection goes on in pages that are not in the file: export those, too.",
		]);
	});
	test.each([[{}], [[]], [null], ["text"], [{ rows: [] }], [{ first: "https://notes.example/1" }]])(
		"are not found in %j",
		(json) => {
			expect(() => readWebAnnotations(json)).toThrow(/^The JSON holds no annotation\./);
		},
	);
	test("may be nested without end", () => {
		let json: unknown = annotation;
		for (let depth = 0; depth < 3000; depth++) json = [json];
		expect(() => readWebAnnotations(json)).toThrow("no annotation");
	});
});

describe("comments of a .docx", () => {
	test("are read with their words, over paragraphs and formats too, and with those around", async () => {
		const body = `${paragraph("Of [0:the clock")}${paragraph("in&amp;out:0] of it [1:nothing:1] is known.")}`;
		const comments = [
			{ by: "Mara Voss", text: "Which?" },
			{ by: "Jory Tan", text: "Sure?" },
		];
		const { remarks } = await readDocxComments(madeCommented(body, comments));
		expect(remarks).toEqual([
			{
				target: { exact: "the clock\nin&out", prefix: "Of ", suffix: " of it nothing is known.\n" },
				remark: "Which?",
				by: "Mara Voss",
				tags: [],
			},
			{
				target: { exact: "nothing", prefix: "Of the clock\nin&out of it ", suffix: " is known.\n" },
				remark: "Sure?",
				by: "Jory Tan",
				tags: [],
			},
		]);
	});
	test("have their answers joined, to answers too", async () => {
		const comments = [
			{ by: "Mara Voss", text: "Which?" },
			{ by: "Jory Tan", text: "The old one.", answers: 0 },
			{ by: "Mara Voss", text: "I see.", answers: 1 },
		];
		const { remarks } = await readDocxComments(madeCommented(paragraph("Of [0:[1:[2:the clock:0]:1]:2] it"), comments));
		expect(remarks).toEqual([
			{
				...note,
				target: { ...words, suffix: " it\n" },
				remark: "Which?\n\nJory Tan: The old one.\n\nI see.",
				by: "Mara Voss",
			},
		]);
	});
	test("leave out deleted words, and stand alone where they are on none", async () => {
		const deleted = "</w:t></w:r><w:del><w:r><w:delText>big </w:delText></w:r></w:del><w:r><w:t>";
		const body = paragraph(`Of [0:the ${deleted}clock:0] it`);
		const comments = [
			{ by: "", text: "Which?" },
			{ by: "Jory Tan", text: "Good." },
		];
		const { remarks } = await readDocxComments(madeCommented(body, comments));
		expect(remarks.map(({ target, by }) => [target?.exact ?? null, by])).toEqual([
			["the clock", null],
			[null, "Jory Tan"],
		]);
	});
	test("are refused where there are none, or the file is another", async () => {
		await expect(readDocxComments(madeCommented(paragraph("Of it"), []))).rejects.toThrow("has no comments");
		await expect(readDocxComments(madeOdt(["Of it"]))).rejects.toThrow("no .docx");
		await expect(readDocxComments(strToU8("PK"))).rejects.toThrow("no .docx");
	});
	test("may be nested deep", async () => {
		const deep = `${"<w:sdt>".repeat(20_000)}${paragraph("[0:the clock:0]")}${"</w:sdt>".repeat(20_000)}`;
		const { remarks } = await readDocxComments(madeCommented(deep, [{ by: "Mara Voss", text: "Which?" }]));
		expect(remarks[0]?.target?.exact).toBe("the clock");
	});
});

describe("a file of notes", () => {
	const json = (value: unknown) => strToU8(JSON.stringify(value));
	test("is known by its content, and loses hidden characters", async () => {
		const body = "\u202EWhich\u200B clock?\r\nThat\u0007 one?";
		const { remarks, told } = await readRemarks(json({ ...annotation, body, tags: ["\u200B", " time "] }));
		expect(remarks).toEqual([{ ...note, remark: "Which clock?\nThat one?", tags: ["time"] }]);
		expect(told.join(" ")).toContain("1 direction mark dropped.");
		const docx = madeCommented(paragraph("Of [0:the clock:0] it"), [{ by: "Mara Voss", text: "Which?" }]);
		expect((await readRemarks(docx)).remarks).toHaveLength(1);
	});
	test.each([
		["an empty one", new Uint8Array(), "The file is empty."],
		["a text", strToU8("Which clock?"), "no JSON"],
		["broken JSON", strToU8('{"rows": ['), "no JSON that can be read ("],
		["a large one", new Uint8Array(10_000_001), "at most 10 MB"],
		["too many notes", json(Array.from({ length: 1001 }, () => annotation)), "at most 1000"],
	])("is refused: %s", async (_, bytes, reason) => {
		await expect(readRemarks(bytes)).rejects.toThrow(reason);
	});
});
