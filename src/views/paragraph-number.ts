import type { AnnotatedColumn } from "../model/annotated-column.ts";

/**
 * The number of a paragraph as readers count: from 1, in reading order. Its id stays when paragraphs come and go before
 * it.
 * @returns null where the column has no such paragraph today
 */
export function paragraphNumber({ blocks }: Pick<AnnotatedColumn, "blocks">, id: string): number | null {
	const at = blocks.findIndex((block) => block.id === id);
	return at === -1 ? null : at + 1;
}
