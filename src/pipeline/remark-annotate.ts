import type { Root } from "mdast";
import type { Plugin } from "unified";
import { z } from "zod";
import { annotationsFileSchema } from "../model/annotation.ts";
import { marksSchema } from "../model/column.ts";
import { partialDateSchema } from "../model/identifier.ts";
import { nameSchema } from "../model/name.ts";
import { proposalChoices } from "../model/site.ts";
import { Diagnostics } from "./diagnostics.ts";
import { annotate } from "./index.ts";

const optionsSchema = z.strictObject({
	/** The language of the text as a BCP 47 tag. */
	lang: z.string().min(2).default("en"),
	/** The style of the text's quotation marks: "double" or "single". */
	marks: marksSchema.default("double"),
	/** The day of publication, as `2026-02-05`: relative times ("this week") are counted from it. */
	published: partialDateSchema.optional(),
	/** Which proposals of who says what are marked that no editor has decided: the sure ones, or all. */
	proposals: z.enum(proposalChoices).default("sure"),
	/** The names to look for, as entries of names.yaml. */
	names: z.array(nameSchema).default([]),
	/** The editor's decisions, in the form of annotations.yaml. */
	annotations: annotationsFileSchema.optional(),
});

/** The plugin's options. All may be left out; `lang` is then "en" and `marks` "double". */
export type RemarkAnnotateOptions = z.input<typeof optionsSchema>;

/**
 * The pipeline as a remark plugin: marks sentences and annotations in English markdown, without Astro. The words are
 * wrapped in elements that remark-rehype turns into HTML; no text is added. Diagnostics become messages on the file.
 * The result of `annotate` is in `file.data.annotated`.
 * @throws ZodError if the options do not satisfy their schema
 */
export const remarkAnnotate: Plugin<[RemarkAnnotateOptions?], Root> = (given = {}) => {
	const { lang, marks, names, published, annotations, proposals } = optionsSchema.parse(given);
	return (tree, file) => {
		const diagnostics = new Diagnostics();
		const place = { file: file.path ?? "", line: 1, column: 1 };
		const decisions = annotations && { entries: annotations, placeOf: () => place };
		const input = { tree, lang, marks, names, published, annotations: decisions, proposals };
		const annotated = annotate(input, diagnostics);
		file.data["annotated"] = annotated;
		for (const { rule, severity, message } of diagnostics.all) {
			file.message(message, { ruleId: rule, source: "remark-annotate" }).fatal = severity === "error";
		}
		return annotated.shown.tree;
	};
};

export default remarkAnnotate;
