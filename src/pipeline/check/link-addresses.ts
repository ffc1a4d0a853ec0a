import { visit } from "unist-util-visit";
import type { Place } from "../diagnostics.ts";
import type { ColumnFiles } from "../parse/column-folder.ts";

/** The addresses that the links of a column lead to, each with the place of its link or definition, in text order. */
export function linkAddresses({ file, tree }: Pick<ColumnFiles, "file" | "tree">): { url: string; place: Place }[] {
	const found: { url: string; place: Place }[] = [];
	visit(tree, (node) => {
		if (node.type !== "link" && node.type !== "definition") return;
		const { line = 1, column = 1 } = node.position?.start ?? {};
		found.push({ url: node.url, place: { file, line, column } });
	});
	return found;
}
