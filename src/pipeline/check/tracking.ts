import { trackingIn } from "../../model/tracking.ts";
import type { ColumnCheck } from "./column-check.ts";
import { linkAddresses } from "./link-addresses.ts";

/** Reports links whose addresses tell the site that they lead to where its reader comes from. */
export const checkTracking: ColumnCheck = (column, _, diagnostics) => {
	for (const { url, place } of linkAddresses(column)) {
		const names = trackingIn(url);
		if (names.length === 0) continue;
		const message = `The link to “${url.slice(0, 80)}” has ${names.map((name) => `\`${name}\``).join(", ")}.`;
		diagnostics.add("link-tracking", place, message);
	}
};
