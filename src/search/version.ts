import { createHash } from "node:crypto";
import type { ColumnView } from "../views/column-view.ts";
import { searchColumnOf } from "../views/search-column.ts";

/** What the state of the columns is called while they are being written. */
export const DEVELOPMENT = "development";

/** Changes with how the index is made, where what it is made of does not. */
const FORM = "5";

/** The version of the search index of some columns: other words, annotations or names give another. */
export function searchVersion(views: readonly ColumnView[]): string {
	const hash = createHash("sha256").update(FORM);
	for (const view of [...views].sort((a, b) => (a.column.slug < b.column.slug ? -1 : 1))) {
		hash.update(JSON.stringify([view.column.text, searchColumnOf(view)]));
	}
	// In an order of their own: pages and index read the register in different ways.
	const register = [...(views[0]?.names.values() ?? [])].sort((a, b) => (a.id < b.id ? -1 : 1));
	hash.update(JSON.stringify(register.map(({ id, name, aliases, variants }) => [id, name, aliases, variants])));
	return hash.digest("hex").slice(0, 12);
}
