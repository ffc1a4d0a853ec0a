/** One comment of several on the same words. */
export type Comment = { by: string | null; text: string };

/**
 * Joins a comment and what others answered to it: a paragraph each, answers with the name of who wrote them. Comments
 * without words are left out.
 * @param by who wrote the first
 */
export function joinThread(by: string | null, comments: readonly Comment[]): string {
	return comments
		.filter(({ text }) => text.trim() !== "")
		.map((one, index) => (index === 0 || one.by === null || one.by === by ? one.text : `${one.by}: ${one.text}`))
		.map((text) => text.trim())
		.join("\n\n");
}
