import type { APIRoute } from "astro";
import { publishedColumns, registeredNames } from "../../components/content.ts";
import { nameEntries } from "../../components/name-entries.ts";
import { type SearchName, searchNameSchema } from "../../model/search-name.ts";

/** The names that the columns print, with the forms that people type: fetched when the search is opened. */
export const GET: APIRoute = async () => {
	const columns = await publishedColumns();
	const names = await registeredNames();
	const entries = nameEntries(columns, [...names.values()]);
	const list: SearchName[] = entries.map(({ name, contexts }) => {
		const forms = [name.name, ...name.aliases];
		const printed = forms.filter((form) => contexts.some(({ words }) => words.includes(form)));
		return searchNameSchema.parse({ printed: printed.length > 0 ? printed : [name.name], variants: name.variants });
	});
	return new Response(JSON.stringify(list), { headers: { "content-type": "application/json" } });
};
