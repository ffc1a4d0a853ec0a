import { remark } from "remark";
import { describe, expect, test } from "vitest";
import { type AnnotationOf, annotationsFileSchema, annotationsOf } from "../../src/model/annotation.ts";
import { nameSchema } from "../../src/model/name.ts";
import { describeName, listUnknownNames } from "../../src/pipeline/detect/list-unknown-names.ts";
import { windowOf } from "../../src/pipeline/detect/times/days.ts";
import { Diagnostics } from "../../src/pipeline/diagnostics.ts";
import { annotate } from "../../src/pipeline/index.ts";
import { noteOf } from "../../src/views/notes.ts";
import { speakerOf } from "../../src/views/speakers.ts";
import { madeColumn, messages } from "./library.ts";

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
	const { lines, slots } = noteOf(annotation, { names, messages });
	return [...lines, ...slots.map(({ name, value }) => `${name} ${value}`)];
};

describe("what the pipeline proposes for a column that no editor has annotated", () => {
	test("has the antecedent of a pronoun when the register does not hold it", () => {
		const annotations = proposed([]);
		const [she] = annotationsOf(annotations, "attribution");
		expect(she?.source).toEqual({ words: "She", name: null, antecedent: "Ilse Marrow" });
		if (!she) throw new Error("Nobody is credited.");
		expect(facts(she)).toEqual(["“She” (read as “Ilse Marrow”), “said”"]);
		const [quotation] = annotationsOf(annotations, "quotation");
		expect(quotation?.speaker).toEqual({ words: "she", name: null, antecedent: "Ilse Marrow" });
	});
	test("gives a speaker the same key with and without an antecedent", () => {
		const context = { names: new Map(), column: madeColumn(TEXT) };
		const of = (antecedent: string | null) => speakerOf({ words: "She", name: null, antecedent }, context);
		expect(of("Ilse Marrow")).toEqual(of(null));
	});
	test("gives a pronoun no name of the register, though the register holds its antecedent", () => {
		const annotations = proposed([marrow]);
		const [she] = annotationsOf(annotations, "attribution");
		expect(she?.source).toEqual({ words: "She", name: null, antecedent: "Ilse Marrow" });
	});
	test("has what a figure is of, and who says it", () => {
		const [figure] = annotationsOf(proposed([]), "quantity");
		if (!figure) throw new Error("No figure is proposed.");
		expect(facts(figure)).toEqual(["of buses", "said by She"]);
	});

	const annotated = (text: string, published?: string) =>
		annotate({ slug: "a-column", tree: remark().parse(text), lang: "en", names: [], published }, new Diagnostics());

	test("has the voice of each sentence, with the words that credit counted in", () => {
		const { sentences } = annotated(
			"It was late. Ilse Marrow, the mayor, said on Monday that it would open. Was it? Critics say that it was.",
		);
		expect(sentences.map(({ voice }) => voice)).toEqual(["columnist", "named", "question", "unnamed"]);
	});
	test("has the voice of the person asked when the column does not say who asks", () => {
		const [sentence] = annotated("When asked how he felt about it, Vale said he was “unsurprised”.").sentences;
		expect(sentence?.voice).toBe("named");
	});

	test("has the claims that could be checked, and whose they are", () => {
		const text =
			"Unemployment rose to 7 per cent in 2019. Critics say that 300 jobs were lost in 2019. It is a shame. Why did it cost £40 million in 2019?";
		const claims = annotationsOf(annotated(text).annotations, "claim");
		const told = claims.map(({ exact, voice, stance, checkable }) => [exact, voice, stance, checkable]);
		expect(told).toEqual([
			["Unemployment rose to 7 per cent in 2019.", "columnist", "asserts", true],
			["Critics say that 300 jobs were lost in 2019.", "unnamed", "reports", true],
			["did it cost £40 million in 2019", "question", "asks", true],
		]);
		expect(claims.map((claim) => noteOf(claim, { names: new Map(), messages }).lines)).toEqual([
			[],
			["credited to “Critics”"],
			["taken as given in a question"],
		]);
		// What it is about and rests on, only an editor can tell.
		expect(claims.map(({ about, support }) => [about, support])).toEqual([
			[null, null],
			[null, null],
			[null, null],
		]);
	});

	test("has what a question takes as given, though nobody could check it", () => {
		const claims = annotationsOf(annotated("Why is it so dull?").annotations, "claim");
		expect(claims.map(({ exact, stance, checkable }) => [exact, stance, checkable])).toEqual([
			["is it so dull", "asks", false],
		]);
	});

	test("has the days of a time that is counted from publication, and no date that is given in full", () => {
		const text = "It fell last week. It fell on February 2, 2019. It fell recently. It will open in May.";
		const times = annotationsOf(annotated(text, "2026-11-26").annotations, "time");
		expect(times.map(({ exact, from, to }) => [exact, from, to])).toEqual([
			["last week", "2026-11-16", "2026-11-22"],
			["May", "2027-05-01", "2027-05-31"],
		]);
		expect(times.flatMap((time) => noteOf(time, { names: new Map(), messages }).lines)).toEqual([
			"November\u00a016\u2009–\u200922,\u00a02026",
			"May\u00a01\u2009–\u200931,\u00a02027",
		]);
		expect(annotationsOf(annotated(text).annotations, "time")).toEqual([]);
	});

	describe("beside what an editor has decided", () => {
		const TOLD =
			"Ilse Marrow said that it was late in May. Critics say that 300 jobs were lost in 2019. Ann Lee said no.";
		const decided = (fields: object) => {
			const entries = annotationsFileSchema.parse({ by: "the editors", on: "2026-11-26", ...fields });
			const annotations = { entries, placeOf: () => ({ file: "", line: 1, column: 1 }) };
			const tree = remark().parse(TOLD);
			const input = { slug: "a-column", tree, lang: "en", names: [], published: "2026-11-26", annotations };
			const { annotations: made, sentences } = annotate(input, new Diagnostics());
			const told = annotationsOf(made, "attribution").map(({ exact, status }) => `${status}: ${exact}`);
			return { told, claims: annotationsOf(made, "claim").length, voices: sentences.map(({ voice }) => voice) };
		};
		const marrow = {
			id: "a-marrow",
			quote: "Ilse Marrow said",
			source: { words: "Ilse Marrow" },
			sourceKind: "named",
			cue: "said",
			content: [{ quote: "it was late in May" }],
			stance: "reports",
		};

		test("proposes nothing more in a list that the editor has reviewed", () => {
			const { told, voices } = decided({ attributions: [marrow] });
			expect(told).toEqual(["confirmed: Ilse Marrow said"]);
			expect(voices).toEqual(["named", "columnist", "columnist"]);
		});
		test("proposes what no entry touches in a list that is not reviewed yet", () => {
			const { told, voices, claims } = decided({ unread: ["attributions"], attributions: [marrow] });
			expect(told).toEqual(["confirmed: Ilse Marrow said", "proposed: Critics say"]);
			expect(voices).toEqual(["named", "unnamed", "columnist"]);
			expect(claims).toBe(1);
		});
		test("does not propose again what an entry rejects, and gives its sentence to the columnist", () => {
			const rejected = { ...marrow, status: "rejected" };
			const { told, voices } = decided({ unread: ["attributions"], attributions: [rejected] });
			expect(told).toEqual(["proposed: Critics say"]);
			expect(voices).toEqual(["columnist", "unnamed", "columnist"]);
		});
	});

	test("keeps the speaker of a proposed claim when decided claims stand after it", () => {
		const text =
			"Ilse Marrow said that 300 jobs were lost in 2019. It was late. Nobody came in 2020. It rained for 40 days.";
		const speakersWith = (quotes: string[]) => {
			const claims = quotes.map((quote, index) => ({
				id: `c-${index}`,
				quote,
				about: "fact",
				stance: "asserts",
				support: "none",
				checkable: true,
			}));
			const entries = annotationsFileSchema.parse({ by: "the editors", on: "2026-11-26", unread: ["claims"], claims });
			const annotations = { entries, placeOf: () => ({ file: "", line: 1, column: 1 }) };
			const input = { slug: "a-column", tree: remark().parse(text), lang: "en", names: [marrow], annotations };
			const made = annotationsOf(annotate(input, new Diagnostics()).annotations, "claim");
			return made.filter(({ status }) => status === "proposed").map(({ exact, speaker }) => [exact, speaker]);
		};
		const [first] = speakersWith([]);
		expect(first).toEqual([
			"Ilse Marrow said that 300 jobs were lost in 2019.",
			{ name: "marrow", words: "Ilse Marrow", antecedent: null },
		]);
		const [beforeDecided] = speakersWith(["Nobody came in 2020.", "It rained for 40 days."]);
		expect(beforeDecided).toEqual(first);
	});

	test("has each name that the register could hold once, with its title", () => {
		const text = "Mayor Ilse Marrow left. Marrow is back, said Ann Lee. Ann Lee left.";
		const { layer, detections } = annotated(text);
		expect(listUnknownNames(layer.text, detections).map(describeName)).toEqual([
			"“Ilse Marrow” (person, “Mayor”, 2 times)",
			"“Ann Lee” (person, 2 times)",
		]);
	});
});

test.each([
	["2026-02-05", "2026-02-05", "2026-02-05"],
	["2024-02", "2024-02-01", "2024-02-29"],
	["2026-12", "2026-12-01", "2026-12-31"],
	["2026", "2026-01-01", "2026-12-31"],
	["2026-24", "2026-12-01", "2027-02-28"],
	["2026-36", "2026-10-01", "2026-12-31"],
	["199X", "1990-01-01", "1999-12-31"],
	["19XX", "1900-01-01", "1999-12-31"],
	["2026-01-05/2026-02", "2026-01-05", "2026-02-28"],
])("%s goes from %s to %s", (edtf, from, to) => {
	expect(windowOf(edtf)).toEqual({ from, to });
});

test.each(["", "2026-02-30", "2026-13", "2026/2025", "soon"])("“%s” is no window", (edtf) => {
	expect(windowOf(edtf)).toBeNull();
});
