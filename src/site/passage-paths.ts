import type { ColumnView } from "../views/column-view.ts";
import type { Passage } from "../views/passages.ts";
import { publishedViews } from "./content.ts";

export type PassageProps = { view: ColumnView; passage: Passage };

/** The static paths of every page about a passage that can be shared. */
export async function passagePaths() {
	return (await publishedViews()).flatMap((view) =>
		view.passages.map((passage) => ({
			params: { slug: view.column.slug, id: passage.id },
			props: { view, passage } satisfies PassageProps,
		})),
	);
}
