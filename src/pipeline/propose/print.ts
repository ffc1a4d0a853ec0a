import { Document, isMap, isScalar, isSeq, type Node } from "yaml";
import { schemaLine } from "../../model/content-files.ts";
import type { Name } from "../../model/name.ts";
import { abouts, type ProposedList, proposedLists, supports } from "../../model/vocabulary.ts";
import type { Proposal } from "./entries.ts";

/** How long a line of the file may be, in columns, before its text is folded. */
const WIDTH = 110;
/** A group of fields up to this many characters stands on one line. */
const SHORT = 90;

const HEAD = `${schemaLine("annotations", 2).slice(1)}
 What the machine found in this column. Nobody has decided anything yet.
 Delete what is wrong: nothing is proposed again for the lists under \`complete\`. Correct the rest.
 What is right is confirmed by deleting its line \`status: proposed\`; then the file needs, above this:
   by: who decides, as readers see it
   on: "the day, such as 2026-02-05"
 content/guide/annotate.md tells what each field means.`;

/** What an editor may write where only an editor can tell. */
const TO_TELL: Record<string, string> = {
	about: ` ${abouts.join(", ")}`,
	support: ` ${supports.join(", ")}`,
	reading: " the window in words",
};

/**
 * `annotations.yaml` with proposals: the lists in their order, what is doubtful above each entry.
 * @param complete the lists that the machine can fill: to the others nothing is known to be missing
 */
export function printProposals(proposals: Record<ProposedList, Proposal[]>, complete: readonly ProposedList[]): string {
	const lists = Object.fromEntries(proposedLists.map((list) => [list, proposals[list].map(({ entry }) => entry)]));
	const document = new Document({ complete, ...lists });
	document.commentBefore = HEAD;
	inline(document.get("complete", true));
	for (const list of proposedLists) {
		const entries = document.get(list, true);
		if (!isSeq(entries)) continue;
		if (isMap(document.contents)) spaceBefore(document, list);
		for (const [index, entry] of entries.items.entries()) {
			if (!isMap(entry)) continue;
			const doubt = proposals[list][index]?.doubt;
			if (doubt) entry.commentBefore = ` ${doubt}`;
			inline(entry.get("source", true));
			const content = entry.get("content", true);
			if (isSeq(content)) for (const part of content.items) if (String(part).length < SHORT) inline(part);
			for (const [field, choices] of Object.entries(TO_TELL)) {
				const value = entry.get(field, true);
				if (isScalar(value) && value.value === null) value.comment = choices;
			}
		}
	}
	return document.toString({ lineWidth: WIDTH, nullStr: "", flowCollectionPadding: true });
}

/** Sets a list or a group of fields on one line. */
function inline(node: unknown): void {
	if (isMap(node) || isSeq(node)) node.flow = true;
}

/** Puts an empty line above a list of the file. */
function spaceBefore(document: Document<Node>, list: string): void {
	if (!isMap(document.contents)) return;
	for (const { key } of document.contents.items) if (isScalar(key) && key.value === list) key.spaceBefore = true;
}

/** A name as it is printed: its kind is not checked. */
type PrintedName = {
	name: Omit<Name, "variants" | "kind"> & { variants?: readonly string[]; kind: string };
	designations: string[];
};

/** Entries for `names.yaml`, as lines for the end of its list; above each, what the column calls whom it names. */
export function printNames(names: readonly PrintedName[]): string {
	return names
		.map(({ name: { aliases, variants: _, ...name }, designations }) => {
			const { label, ...told } = name;
			const entry = new Document([{ ...told, ...(aliases.length > 0 && { aliases }), label: label || null }]);
			const [only] = isSeq(entry.contents) ? entry.contents.items : [];
			if (isMap(only)) inline(only.get("aliases", true));
			const titles = designations.map((title) => `“${title}”`).join(", ");
			const called = titles === "" ? "" : `  # The column calls it ${titles}.\n`;
			const lines = entry.toString({ nullStr: "", lineWidth: WIDTH }).trimEnd().split("\n");
			return `${called}${lines.map((line) => `  ${line.trimEnd()}`).join("\n")}\n`;
		})
		.join("");
}
