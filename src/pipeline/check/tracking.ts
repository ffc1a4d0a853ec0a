import { visit } from "unist-util-visit";
import { trackingIn } from "../../model/tracking.ts";
import type { ColumnCheck } from "./column-check.ts";

/** Reports links whose addresses tell the site that they lead to where its reader comes from. */
export const checkTracking: ColumnCheck = ({ file, tree }, _, diagnostics) => {
	visit(tree, (node) => {
		if (node.type !== "link" && node.type !== "definition") return;
		const names = trackingIn(node.url);
		if (names.length === 0) return;
		const { line = 1, column = 1 } = node.position?.start ?? {};
		const message = `The link to “${node.url.slice(0, 80)}” has ${names.map((name) => `\`${name}\``).join(", ")}.`;
		diagnostics.add("link-tracking", { file, line, column }, message);
	});
};
