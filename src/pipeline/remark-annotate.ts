import type { Root } from "mdast";
import type { Plugin } from "unified";
import { z } from "zod";
import { annotationsFileSchema } from "../model/annotations-file.ts";
import { marksSchema } from "../model/column.ts";
import { dateSchema } from "../model/identifier.ts";
import { nameSchema } from "../model/name.ts";
import { Diagnostics } from "./diagnostics.ts";
import { annotate } from "./index.ts";

const optionsSchema = z.strictObject({
	/** The language of the text. */
	lang: z.string().min(2).default("en"),
	/** Which marks the text quotes with. */
	marks: marksSchema.default("double"),
	/** The day of publication, which "this week" is counted from. */
	published: dateSchema.optional(),
	/** The register of names to look for. */
	names: z.array(nameSchema).default([]),
	/** An editor's decisions, as in annotations.yaml. */
	annotations: annotationsFileSchema.optional(),
});

/** Options: see the schema above. */
export type RemarkAnnotateOptions = z.input<typeof optionsSchema>;

/**
 * The pipeline as a remark plugin: marks up sentences, quotations, figures and names in any English markdown, outside
 * Astro too. It wraps the words in elements that remark-rehype turns into HTML, and adds no word. What is wrong
 * becomes messages on the file; what was found stands in `file.data.annotated`.
 * @throws ZodError where the options are not of their form
 */
export const remarkAnnotate: Plugin<[RemarkAnnotateOptions?], Root> = (given = {}) => {
	const { lang, marks, names, published, annotations } = optionsSchema.parse(given);
	return (tree, file) => {
		const diagnostics = new Diagnostics();
		const place = { file: file.path ?? "", line: 1, column: 1 };
		const decisions = annotations && { entries: annotations, placeOf: () => place };
		const annotated = annotate({ tree, lang, marks, names, published, annotations: decisions }, diagnostics);
		file.data["annotated"] = annotated;
		for (const { rule, severity, message } of diagnostics.all) {
			file.message(message, { ruleId: rule, source: "remark-annotate" }).fatal = severity === "error";
		}
		return annotated.tree;
	};
};

export default remarkAnnotate;
