import { parseHTML } from "linkedom";
import type { ForeignRemark } from "../../model/remark.ts";
import { ImportProblem } from "../problem.ts";
import { unzipText } from "../unzip.ts";
import { type CommentedText, commentedText } from "./commented-text.ts";
import { joinThread } from "./thread.ts";

/** How many characters around the commented words are looked at, to tell the place. */
const CONTEXT = 60;

/** A comment, with the id by which answers name it: that of its last paragraph. */
type DocxComment = { id: string; by: string | null; text: string; paragraph: string };

/**
 * Reads the comments of a .docx, each with the words that it is on. Answers are joined to the comment that they answer.
 * What was deleted with its changes tracked is no part of the text; what was inserted is.
 * @throws ImportProblem for a file that is no .docx, or has no comment
 * @see https://learn.microsoft.com/en-us/dotnet/api/documentformat.openxml.wordprocessing.comment
 */
export async function readDocxComments(bytes: Uint8Array): Promise<{ remarks: ForeignRemark[]; told: string[] }> {
	const parts = unzipText(bytes);
	const document = parts?.["word/document.xml"];
	if (!parts || !document) {
		throw new ImportProblem("The file is packed, and no .docx. Save the document as .docx, with its comments.");
	}
	const comments = parts["word/comments.xml"] ? commentsIn(parts["word/comments.xml"]) : [];
	if (comments.length === 0) throw new ImportProblem("The document has no comments.");
	const text = commentedText(xmlOf(document));
	const answered = answeredIn(parts["word/commentsExtended.xml"]);
	const byParagraph = new Map(comments.map((one) => [one.paragraph, one]));
	const threads = Map.groupBy(comments, (one) => firstOf(one, answered, byParagraph));
	const remarks = [...threads].map(([first, all]) => ({
		target: targetOf(text, first.id),
		remark: joinThread(first.by, all),
		by: first.by,
		tags: [],
	}));
	return { remarks, told: [] };
}

/** An XML part of the file. */
function xmlOf(part: Uint8Array): Document {
	return new (parseHTML("<!doctype html>").DOMParser)().parseFromString(new TextDecoder().decode(part), "text/xml");
}

function commentsIn(part: Uint8Array): DocxComment[] {
	return [...xmlOf(part).getElementsByTagName("w:comment")].map((comment) => ({
		id: comment.getAttribute("w:id") ?? "",
		by: comment.getAttribute("w:author")?.trim() || null,
		text: commentedText(comment).text.trim(),
		paragraph: [...comment.getElementsByTagName("w:p")].at(-1)?.getAttribute("w14:paraId") ?? "",
	}));
}

/** Which comment each answers, by the ids of their last paragraphs. */
function answeredIn(part: Uint8Array | undefined): Map<string, string> {
	const entries = part ? [...xmlOf(part).getElementsByTagName("w15:commentEx")] : [];
	return new Map(
		entries.flatMap((one) => {
			const own = one.getAttribute("w15:paraId");
			const parent = one.getAttribute("w15:paraIdParent");
			return own && parent ? [[own, parent] as const] : [];
		}),
	);
}

/** The comment that a chain of answers begins with. */
function firstOf(
	comment: DocxComment,
	answered: ReadonlyMap<string, string>,
	byParagraph: ReadonlyMap<string, DocxComment>,
): DocxComment {
	let at = comment;
	const seen = new Set<DocxComment>();
	while (!seen.has(at)) {
		seen.add(at);
		at = byParagraph.get(answered.get(at.paragraph) ?? "") ?? at;
	}
	return at;
}

/** The words of a comment and those around them; null for a comment on no words. */
function targetOf({ text, ranges }: CommentedText, id: string): ForeignRemark["target"] {
	const range = ranges.get(id);
	const exact = range ? text.slice(range.start, range.end) : "";
	if (!range || exact.trim() === "") return null;
	return {
		exact,
		prefix: text.slice(Math.max(0, range.start - CONTEXT), range.start),
		suffix: text.slice(range.end, range.end + CONTEXT),
	};
}
