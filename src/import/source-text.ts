import type { BlockContent } from "mdast";

/** The fields of the front matter that a text, its file or its page may tell. */
export const fieldNames = [
	"headline",
	"standfirst",
	"byline",
	"published",
	"printedDate",
	"publication",
	"canonical",
	"section",
	"tags",
	"rights",
	"lang",
	"about",
] as const;
export type FieldName = (typeof fieldNames)[number];

/** The value of a field as the front matter has it: tags are a list, and written with commas where they are told. */
export function writtenValue(field: FieldName, value: string): string | string[] {
	return field === "tags" ? [...new Set(value.split(/\s*,\s*/).filter((tag) => tag !== ""))] : value;
}

/** A value for a field, and where it was found: "schema.org", "line 2". */
export type Found = { field: FieldName; value: string; from: string };

/** A block of the text: a paragraph, heading, list, quotation or block of code. */
export type Block = {
	node: BlockContent;
	/** Why it may not belong to the column, each as a few words; empty where nothing speaks against it. */
	doubts: string[];
	/** Whether a page or sheet of the original ends right after it. */
	isBeforePageBreak?: boolean;
};

/** Where the headline of a PDF was found, which is that of the text only where it is a line of it. */
export const LARGEST = "the largest line of the first page";

/** What is said of the words that a page shows besides its article. */
export const AROUND = "parts of the page around the article";

/** What is said of the numbers that refer to footnotes, which are no words of the text. */
export const NOTE_SIGNS = "signs of footnotes";
/** Why a footnote, and what stands in a box beside the text, are doubted. */
export const NOTE_DOUBT = "a footnote";
export const BOX_DOUBT = "a text box";
/** Why what stands below the line of a signature is doubted. */
export const SIGNATURE_DOUBT = "a signature";

/** Words of the original that are not among the blocks. */
export type LeftOut = { what: string; text: string };

/** What a reader makes of a file, whatever its format. */
export type SourceText = {
	/** What was read, with its article: "a page of HTML". */
	format: string;
	blocks: Block[];
	/** In order of trust: the first of a field counts. */
	found: Found[];
	leftOut: LeftOut[];
	/** What was changed in reading, as sentences. */
	told: string[];
};
