import type { APIRoute } from "astro";
import { guideSearchSchema } from "../../model/guide.ts";
import { guideSearch } from "../../site/guide-paths.ts";

/** What the search of the guide looks through: fetched when its field is first used. */
export const GET: APIRoute = async () =>
	new Response(JSON.stringify(guideSearchSchema.parse(await guideSearch())), {
		headers: { "content-type": "application/json" },
	});
