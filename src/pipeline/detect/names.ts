import type { Mention } from "../../model/detection.ts";
import type { Name } from "../../model/name.ts";
import { fold } from "../../text/fold.ts";
import type { TextLayer } from "../parse/text-layer.ts";
import { anyOf } from "./words.ts";

/**
 * Proposes a mention for every occurrence of a registered name or alias, the longest form first. Typing of marks and
 * dashes does not matter, case does.
 */
export function detectNames(layer: TextLayer, names: readonly Name[]): Mention[] {
	const nameOf = new Map<string, Name>();
	for (const name of names) {
		for (const form of [name.name, ...name.aliases]) nameOf.set(fold(form).text, name);
	}
	if (nameOf.size === 0) return [];
	const { text, starts, ends } = fold(layer.text);
	const expression = new RegExp(`(?<![\\p{L}\\p{N}])(?:${anyOf([...nameOf.keys()])})(?![\\p{L}\\p{N}])`, "gu");
	const found: Mention[] = [];
	for (const match of text.matchAll(expression)) {
		const start = starts[match.index];
		const end = ends[match.index + match[0].length - 1];
		const name = nameOf.get(match[0]);
		if (start === undefined || end === undefined || name === undefined) continue;
		found.push({ type: "mention", range: { start, end }, name: name.id, kind: name.kind, designation: null });
	}
	return found;
}
