import { createHash } from "node:crypto";
import type { AnnotatedColumn } from "../model/annotated-column.ts";
import type { Name } from "../model/name.ts";
import { describeColumn } from "../views/search-column.ts";

/** What the state of the columns is called while they are being written. */
export const DEVELOPMENT = "development";

/** Changes with how the index is made, where what it is made of does not. */
const FORM = "3";

/** What the state of the columns is called, as search sees it: other words or annotations give another. */
export function searchVersion(columns: readonly AnnotatedColumn[], names: ReadonlyMap<string, Name>): string {
	const hash = createHash("sha256").update(FORM);
	for (const column of [...columns].sort((a, b) => (a.slug < b.slug ? -1 : 1))) {
		hash.update(JSON.stringify([column.text, describeColumn(column, names)]));
	}
	// In an order of their own: pages and index read the register in different ways.
	const register = [...names.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
	hash.update(JSON.stringify(register.map(({ id, name, aliases, variants }) => [id, name, aliases, variants])));
	return hash.digest("hex").slice(0, 12);
}
