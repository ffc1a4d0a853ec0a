import { Document, isCollection } from "yaml";
import type { Registry } from "../model/registry.ts";

const HEADER = ` Every address that a passage of this column was ever published under. Written by \`npm run links\`, and committed
 with the column; not edited by hand. README.md, "Links", says how to read it.`;

/** Writes a registry as YAML: one line a passage, one a text, so that a change shows as itself. */
export function printRegistry(registry: Registry): string {
	const document = new Document(registry);
	document.commentBefore = HEADER;
	for (const path of [...Object.keys(registry.passages).map((id) => ["passages", id]), ...listsOf(registry)]) {
		const node = document.getIn(path);
		if (isCollection(node)) node.flow = true;
	}
	return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

/** Lists that stand in one line: the blocks of each revision, and steps where there are none. */
function listsOf({ revisions }: Registry): (string | number)[][] {
	return revisions.flatMap(({ words }, index) => [
		["revisions", index, "blocks"],
		...(words.length === 0 ? [["revisions", index, "words"]] : []),
	]);
}
