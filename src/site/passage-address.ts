import type { AnnotatedColumn } from "../model/annotated-column.ts";
import { address } from "./address.ts";

/** Where a passage is found. */
export type PassageAddress = {
	/** The link that is given out: its own page where it has one, for the preview; otherwise its place in the column. */
	link: string;
	/** What shares it without script: its own page, or its block of the page for frames. */
	ways: string;
	/** The picture of its preview: its own, or the column's. */
	card: string;
	/** The passage in the page for frames. */
	frame: string;
};

/** The addresses of a passage of a column. */
export function passageAddress({ slug, pages }: Pick<AnnotatedColumn, "slug" | "pages">, id: string): PassageAddress {
	const frame = address.embed(slug, id);
	return pages.includes(id)
		? { link: address.shared(slug, id), ways: address.share(slug, id), card: address.card(slug, id), frame }
		: { link: address.passage(slug, id), ways: frame, card: address.columnCard(slug), frame };
}
