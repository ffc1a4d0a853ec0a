import { remark } from "remark";
import { describe, expect, test } from "vitest";
import { type AnnotationOf, annotationsOf } from "../../src/model/annotation.ts";
import { nameSchema } from "../../src/model/name.ts";
import { Diagnostics } from "../../src/pipeline/diagnostics.ts";
import { annotate } from "../../src/pipeline/index.ts";
import { speakerOf } from "../../src/records/index.ts";
import { noteContent } from "../../src/records/note-content.ts";

const marrow = nameSchema.parse({
	id: "marrow",
	name: "Ilse Marrow",
	sort: "Marrow, Ilse",
	kind: "person",
	label: "mayor",
});
const TEXT = "Ilse Marrow left. She said that 40 buses had left. “Go home,” she said.";

function proposed(names: (typeof marrow)[]) {
	return annotate({ slug: "a-column", tree: remark().parse(TEXT), lang: "en", names }, new Diagnostics()).annotations;
}
const facts = (annotation: AnnotationOf<"attribution" | "quotation" | "quantity">, names = new Map()) => {
	const { lines, slots } = noteContent(annotation, names);
	return [...lines, ...slots.map(({ name, value }) => `${name} ${value}`)];
};

describe("what a machine proposes for a column that no editor has annotated", () => {
	test("of whom a pronoun stands for, where the register has nobody of that name", () => {
		const annotations = proposed([]);
		const [she] = annotationsOf(annotations, "attribution");
		expect(she?.source).toEqual({ words: "She", means: "Ilse Marrow" });
		if (!she) throw new Error("Nobody is credited.");
		expect(facts(she)).toEqual(["“She” (read as “Ilse Marrow”), “said”"]);
		const [quotation] = annotationsOf(annotations, "quotation");
		expect(quotation?.speaker).toEqual({ words: "she", means: "Ilse Marrow" });
	});
	test("what a machine only reads gives nobody an address", () => {
		const of = (source: { words: string; means?: string }) => speakerOf(source, new Map(), "a-column");
		expect(of({ words: "She", means: "Ilse Marrow" })).toEqual(of({ words: "She" }));
	});
	test("what a machine only reads is no name of the register, where it has one", () => {
		const annotations = proposed([marrow]);
		const [she] = annotationsOf(annotations, "attribution");
		expect(she?.source).toEqual({ words: "She", means: "Ilse Marrow" });
	});
	test("of what a figure is of, and who says it", () => {
		const [figure] = annotationsOf(proposed([]), "quantity");
		if (!figure) throw new Error("No figure is proposed.");
		expect(facts(figure)).toEqual(["of buses", "said by She"]);
	});
});
