import type { Messages } from "../messages/index.ts";
import type { NearAddress } from "../model/near-address.ts";
import type { Statement } from "../model/statement.ts";
import { facetId } from "../views/facets.ts";
import { indexViews } from "../views/indexes.ts";
import { address } from "./address.ts";

/**
 * The indexes, and the values that their rows are narrowed down by, for addresses that lead nowhere. Speakers are left
 * out, of whom there are more with each column: they have pages as names.
 */
export function nearIndexes(statements: readonly Statement[], messages: Messages): NearAddress[] {
	return indexViews(statements, messages)
		.filter(({ filter }) => filter === null)
		.flatMap(({ index, facets }) => {
			const { title } = messages.indexes[index];
			const values = facets
				.filter(({ facet }) => facet !== "speaker" && facet !== "column")
				.flatMap(({ facet, values: all }) =>
					all.map(({ key, label, hasPage }) => ({
						key: `${index}/${facet}/${key}`,
						title: `${title} · ${messages.indexes.only(messages.facets.labels[facet], label)}`,
						address: hasPage ? address.index(index, { facet, key }) : address.facet(index, facetId({ facet, key })),
					})),
				);
			return [{ key: index, title, address: address.index(index) }, ...values];
		});
}
