import { describe, expect, test } from "vitest";
import { annotationsFileSchema, annotationsOf } from "../../src/model/annotation.ts";
import type { Detection } from "../../src/model/detection.ts";
import type { ProposalChoice } from "../../src/model/site.ts";
import { detectAll } from "../../src/pipeline/detect/index.ts";
import { Diagnostics } from "../../src/pipeline/diagnostics.ts";
import { type AnnotateInput, annotate } from "../../src/pipeline/index.ts";
import { parseMarkdown } from "../../src/pipeline/parse/markdown.ts";
import { PROMISE, VALE } from "./mayor.ts";

describe("a proposal that readers are not shown", () => {
	const line = (proposals: ProposalChoice, more: Partial<AnnotateInput> = {}, text = PROMISE) => {
		const tree = parseMarkdown(text, "column.md", new Diagnostics());
		if (!tree) throw new Error("There is no tree.");
		const given = { tree, lang: "en", names: [VALE], slug: "a-column", proposals, ...more };
		return annotate(given, new Diagnostics());
	};
	test("is among what the desk and the checks see, with the ids that readers have of the rest", () => {
		const all = line("all");
		const sure = line("sure");
		expect(sure.annotations).toEqual(all.annotations);
		expect(sure.tree).toEqual(all.tree);
		expect(all.shown.annotations).toEqual(all.annotations);
		const ids = new Set(all.annotations.map(({ id }) => id));
		expect(sure.shown.annotations.filter(({ id }) => !ids.has(id))).toEqual([]);
		expect(sure.shown.annotations.length).toBeLessThan(all.annotations.length);
		const alike = "Anna Vale promised to mend the pier. Anna Vale promised that the crane was safe.";
		const shown = annotationsOf(line("sure", {}, alike).shown.annotations, "attribution");
		expect(shown.map(({ id }) => id)).toEqual(["a-anna-vale-promised-2"]);
	});
	test("keeps an id that was published: it leads to the words, and the record stays as it is", () => {
		const { registry } = line("all").links;
		expect(registry.passages).toHaveProperty("a-anna-vale-promised");
		const { links, shown } = line("sure", { registry });
		expect(links.isChanged).toBe(false);
		expect(links.report.retired).toEqual([]);
		expect(links.former.map(({ id }) => id)).toContain("a-anna-vale-promised");
		expect(JSON.stringify(shown.tree)).toContain('"id":"a-anna-vale-promised","dataFormer":""');
	});
	test("has no published id before it is shown, and the desk's then", () => {
		const { registry } = line("sure").links;
		expect(registry.passages).not.toHaveProperty("a-anna-vale-promised");
		const now = line("all", { registry });
		expect(now.links.report.added).toContain("a-anna-vale-promised");
		expect(now.annotations.map(({ id }) => id)).toEqual(line("sure").annotations.map(({ id }) => id));
	});
	describe("takes with it", () => {
		const text = "“The pier is rotten,” said Anna Vale. “It will fall.” The town is small.";
		/** Detects, with quotations before a verb by an unsure construction. */
		const detect: typeof detectAll = (...given) => {
			const { detections, sentences } = detectAll(...given);
			const unsure = (one: Detection): Detection =>
				one.type === "attribution" && one.construction === "quotation-verb"
					? { ...one, construction: "owner-quotation" }
					: one;
			return { detections: detections.map(unsure), sentences };
		};
		const speakersIn = ({ shown }: ReturnType<typeof line>) =>
			annotationsOf(shown.annotations, "quotation").map(({ speaker }) => speaker?.name);
		test("what goes on from it", () => {
			const found = line("sure", { detect }, text);
			expect(annotationsOf(found.annotations, "attribution")).toHaveLength(1);
			expect(annotationsOf(found.shown.annotations, "attribution")).toEqual([]);
			expect(speakersIn(found)).toEqual([undefined, undefined]);
			expect(speakersIn(line("sure", {}, text))).toEqual(["vale", "vale"]);
			expect(found.shown.sentences.map(({ voice }) => voice)).toEqual(["undetermined", "undetermined", "columnist"]);
		});
		test("what goes on from it where it is written down", () => {
			const written = {
				id: "a-said-vale",
				quote: "said Anna Vale",
				status: "proposed",
				source: { name: "vale", words: "Anna Vale" },
				sourceKind: "named",
				cue: "said",
				content: [{ quote: "“The pier is rotten,”" }],
				stance: "reports",
			};
			const entries = annotationsFileSchema.parse({ unread: ["attributions"], attributions: [written] });
			const placeOf = () => ({ file: "annotations.yaml", line: 1, column: 1 });
			const found = line("sure", { detect, annotations: { entries, placeOf } }, text);
			expect(annotationsOf(found.annotations, "attribution").map(({ id }) => id)).toContain("a-said-vale");
			expect(annotationsOf(found.shown.annotations, "attribution")).toEqual([]);
			expect(speakersIn(found)).toEqual([undefined, undefined]);
		});
	});
});
