import type { AnnotationsFile } from "../../model/annotation.ts";
import type { Selector } from "../../model/selector.ts";
import { type DecisionList, decisionLists } from "../../model/vocabulary.ts";
import type { YamlPath } from "../parse/yaml.ts";

/** A selector of `annotations.yaml`, with its path in the file or in its entry: `["attributions", 2, "content", 0]`. */
export type PlacedSelector = { selector: Selector; path: YamlPath };

/** The selectors of an entry besides its own quote, each with its path inside the entry. */
export function extraSelectorsOf(entry: AnnotationsFile[DecisionList][number]): PlacedSelector[] {
	if ("content" in entry) return entry.content.map((selector, at) => ({ selector, path: ["content", at] }));
	if ("to" in entry && entry.to !== null && typeof entry.to === "object") return [{ selector: entry.to, path: ["to"] }];
	if ("antecedent" in entry && entry.antecedent) return [{ selector: entry.antecedent, path: ["antecedent"] }];
	return [];
}

/** All selectors of a file, each with its path in it. */
export function selectorsOf(entries: AnnotationsFile): PlacedSelector[] {
	return decisionLists.flatMap((list) =>
		entries[list].flatMap((entry: AnnotationsFile[DecisionList][number], index) => [
			{ selector: entry, path: [list, index] },
			...extraSelectorsOf(entry).map(({ selector, path }) => ({ selector, path: [list, index, ...path] })),
		]),
	);
}
