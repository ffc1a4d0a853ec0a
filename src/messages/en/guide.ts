import type { Audience } from "../../model/guide.ts";
import { plural } from "./plural.ts";

/** The words around the pages of the guide. */
export const guideMessages = {
	title: "Guide",
	lead: "How to read the columns, and how this site works.",
	pages: "Pages and headings of the guide",
	audiences: {
		reader: "For readers",
		editor: "For editors",
		maintainer: "For maintainers",
	} satisfies Record<Audience, string>,
	turn: "Next and previous page",
	before: "Previous",
	after: "Next",
	search: "Search the guide",
	found: (count: number) => (count === 0 ? "Nothing found." : `${count} ${plural(count, "place", "places")}`),
	unavailable: "The search index could not be loaded. The list below has every heading.",
} as const;
