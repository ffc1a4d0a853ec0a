import type { ColumnView } from "../views/column-view.ts";
import type { Passage } from "../views/passages.ts";
import { publishedViews } from "./content.ts";

export type PassageProps = { view: ColumnView; passage: Passage };

/** The static paths of every page and picture of a passage that has one of its own. */
export async function passagePaths() {
	return (await publishedViews()).flatMap((view) =>
		view.passages
			.filter(({ id }) => view.column.pages.includes(id))
			.map((passage) => ({
				params: { slug: view.column.slug, id: passage.id },
				props: { view, passage } satisfies PassageProps,
			})),
	);
}
