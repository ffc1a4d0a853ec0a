import { Document, Scalar } from "yaml";
import { type FrontMatter, frontMatterSchema } from "../model/column.ts";
import { columnFiles } from "../model/content-files.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { Diagnostics } from "../pipeline/diagnostics.ts";
import { parseColumn } from "../pipeline/parse/column.ts";
import { decodeFile } from "../pipeline/parse/decode-file.ts";
import { fingerprint } from "../pipeline/parse/fingerprint.ts";
import { formatDiagnostics } from "../pipeline/print-diagnostics.ts";
import { wordsOf } from "../text/diff.ts";
import { type Chosen, type RequiredField, requiredFields } from "./choose-fields.ts";
import { joinSplit } from "./join-split.ts";
import { markdownOfBlocks } from "./markdown-of-blocks.ts";
import { ImportProblem } from "./problem.ts";
import { type Block, writtenValue } from "./source-text.ts";

/** The two files of a text, and what of the front matter is left for the editor. */
export type ColumnText = {
	column: string;
	received: string;
	/** The required fields that were not found: they stand in the file as comments. */
	missing: RequiredField[];
	repairs: FrontMatter["repairs"];
};

/** What to write into a field that was not found. */
export const whatToWrite: Record<RequiredField, string> = {
	headline: "the title",
	byline: "the columnist's name as printed",
	published: 'the day of publication, or its month or year alone: "2026-02-05", "2026-02", "1908"',
	rights: "whose text it is: The text is the work of Nora Quill.",
	lang: "the language, as a tag: en, fr, en-CA",
};

/** Filled in for the proof alone, where a field is missing. */
const PLACEHOLDERS: Record<RequiredField, string> = {
	headline: "—",
	byline: "—",
	published: "2000",
	rights: "—",
	lang: "en",
};

type Values = Partial<Record<keyof Chosen["fields"], string>>;

/**
 * Writes `column.md` and `received.txt`, and proves by this project's own parser that their words are the same.
 * @throws ImportProblem where the proof fails
 */
export function columnText(
	chosen: Chosen["fields"],
	blocks: readonly Block[],
	marks: FrontMatter["marks"],
	status: FrontMatter["status"],
): ColumnText {
	const values: Values = Object.fromEntries(Object.entries(chosen).map(([name, { value }]) => [name, value]));
	const missing = requiredFields.filter((name) => values[name] === undefined);
	const asReceived = markdownOfBlocks(blocks);
	const { blocks: joined, repairs } = joinSplit(blocks);
	const write = (fields: Values, { repairs, markdown }: Written) => {
		const { headline, standfirst, byline, printedDate, about } = fields;
		const texts = [headline, standfirst, byline, printedDate, ...asReceived.paragraphs, about];
		const received = `${texts.flatMap((one) => (one === undefined ? [] : [withoutBlankLines(one)])).join("\n\n")}\n`;
		const front = frontMatter(fields, { repairs, marks, status, words: fingerprint(wordsOf(received)) });
		return { column: `---\n${front}---\n\n${markdown}`, received };
	};
	const filled = { ...Object.fromEntries(missing.map((name) => [name, PLACEHOLDERS[name]])), ...values };
	// Where the words around a join stand twice, it cannot be declared: the paragraphs stay as received.
	const forms: Written[] = [{ repairs: [], markdown: asReceived.markdown }];
	if (repairs.length > 0) forms.unshift({ repairs, markdown: markdownOfBlocks(joined).markdown });
	let errors: Diagnostic[] = [];
	for (const written of forms) {
		errors = errorsOf(write(filled, written));
		if (errors.length === 0) return { ...write(values, written), missing, repairs: written.repairs };
	}
	throw new ImportProblem(`The text cannot be written as a column:\n${formatDiagnostics(errors)}`);
}

/** A paragraph of received.txt has no blank line, though one of a page may show some. */
function withoutBlankLines(paragraph: string): string {
	return paragraph.replace(/\n\s*\n/g, "\n");
}

/** The prose as markdown, and the joins that it declares. */
type Written = { repairs: FrontMatter["repairs"]; markdown: string };

function errorsOf({ column, received }: { column: string; received: string }): Diagnostic[] {
	const diagnostics = new Diagnostics();
	// As the check reads the file: within its limits, and without hidden characters.
	const read = decodeFile(Buffer.from(column), columnFiles.column, diagnostics);
	if (read !== null) parseColumn(read, received, columnFiles.column, diagnostics);
	return diagnostics.all.filter(({ severity }) => severity === "error");
}

type Rest = Pick<FrontMatter, "repairs" | "marks" | "status" | "words">;

/** The front matter in the order of its schema; a comment for each required field that is missing. */
function frontMatter(values: Values, { repairs, marks, status, words }: Rest): string {
	const all: Record<string, unknown> = { ...values, status, words };
	if (values.tags !== undefined) all["tags"] = writtenValue("tags", values.tags);
	if (marks !== "double") all["marks"] = marks;
	if (repairs.length > 0) all["repairs"] = repairs;
	const names = Object.keys(frontMatterSchema.shape);
	const isRequired = (name: string): name is RequiredField => (requiredFields as readonly string[]).includes(name);
	return names
		.map((name) => {
			if (all[name] === undefined) return isRequired(name) ? `# ${name}: ${whatToWrite[name]}\n` : "";
			return new Document({ [name]: name === "published" ? quoted(String(all[name])) : all[name] }).toString({
				lineWidth: 118,
			});
		})
		.join("");
}

/** A date in quotes: YAML would take a year for a number. */
function quoted(date: string): Scalar<string> {
	const scalar = new Scalar(date);
	scalar.type = "QUOTE_DOUBLE";
	return scalar;
}
