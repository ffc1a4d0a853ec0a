import { plural } from "./plural.ts";

/** What an editor sees who writes with `npm run dev` open, and no reader ever. */
export const writing = {
	draft: "Draft: not on the site",
	problems: (errors: number, warnings: number) =>
		`${errors} ${plural(errors, "error", "errors")}, ${warnings} ${plural(warnings, "warning", "warnings")} in the content`,
	outdated: "This page is not the latest: it shows the content as it was before these errors.",
	show: "Show the words",
} as const;
