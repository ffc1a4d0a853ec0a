import { Document, isCollection } from "yaml";
import type { Registry } from "../model/registry.ts";

const HEADER = ` Every address that a passage of this column was ever published under. Written by \`npm run links\`, and committed
 with the column; not edited by hand. content/guide/links.md says how to read it.`;

/** Prints a registry as YAML, one passage and one text a line, so that a diff shows each change by itself. */
export function printRegistry(registry: Registry): string {
	const document = new Document(registry);
	document.commentBefore = HEADER;
	const passages = Object.keys(registry.passages).map((id) => ["passages", id]);
	for (const path of [["imported"], ["pages"], ["withdrawn"], ...passages, ...pathsOfLists(registry)]) {
		const node = document.getIn(path);
		if (isCollection(node)) node.flow = true;
	}
	return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

/** The paths of lists that are printed on one line: the blocks of each revision, and its steps where there are none. */
function pathsOfLists({ revisions }: Registry): (string | number)[][] {
	return revisions.flatMap(({ words }, index) => [
		["revisions", index, "blocks"],
		...(words.length === 0 ? [["revisions", index, "words"]] : []),
	]);
}
