import { strToU8, unzipSync, zipSync } from "fflate";
import { madeDocx } from "./made-documents.ts";

/** A comment of a made-up document: who wrote it, what, and the comment that it answers, by its place from 0. */
export type MadeComment = { by: string; text: string; answers?: number };

/**
 * A .docx with comments. Its body is given as XML, in which `[0:` and `:0]` are the ends of the words that the comment
 * 0 is on.
 */
export function madeCommented(body: string, comments: readonly MadeComment[]): Uint8Array {
	const marked = body
		.replace(/\[(\d+):/g, '</w:t></w:r><w:commentRangeStart w:id="$1"/><w:r><w:t xml:space="preserve">')
		.replace(
			/:(\d+)\]/g,
			'</w:t></w:r><w:commentRangeEnd w:id="$1"/><w:r><w:commentReference w:id="$1"/></w:r><w:r><w:t xml:space="preserve">',
		);
	const paragraph = (at: number) => `0000000${at}`;
	const list = comments.map(
		({ by, text }, at) =>
			`<w:comment w:id="${at}" w:author="${by}"><w:p w14:paraId="${paragraph(at)}"><w:r><w:t>${text}</w:t></w:r></w:p></w:comment>`,
	);
	const answers = comments.map(
		({ answers }, at) =>
			`<w15:commentEx w15:paraId="${paragraph(at)}"${answers === undefined ? "" : ` w15:paraIdParent="${paragraph(answers)}"`} w15:done="0"/>`,
	);
	return zipSync({
		...unzipSync(madeDocx([], "", { body: marked, notes: "" })),
		"word/comments.xml": strToU8(`<w:comments>${list.join("")}</w:comments>`),
		"word/commentsExtended.xml": strToU8(`<w15:commentsEx>${answers.join("")}</w15:commentsEx>`),
	});
}

/** A paragraph of such a body. */
export function paragraph(text: string): string {
	return `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}
