import type { AnnotatedColumn } from "../model/annotated-column.ts";
import { type SharedPassage, sharedPassages } from "../views/passages.ts";
import { publishedColumns, registeredNames } from "./content.ts";

export type PassageProps = { column: AnnotatedColumn; passage: SharedPassage };

/** The static paths of every page about a passage: one for each passage of each column that can be shared. */
export async function passagePaths() {
	const names = await registeredNames();
	return (await publishedColumns()).flatMap((column) =>
		sharedPassages(column, names).map((passage) => ({
			params: { slug: column.slug, id: passage.id },
			props: { column, passage } satisfies PassageProps,
		})),
	);
}
