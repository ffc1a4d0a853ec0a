import type { Mention } from "../../model/detection.ts";
import type { Name } from "../../model/name.ts";
import { fold } from "../../text/fold.ts";
import type { TextLayer } from "../parse/text-layer.ts";
import { givenNamesFor } from "./given-names.ts";
import { anyOf } from "./words.ts";

/**
 * Proposes a mention for every occurrence of a registered name or alias, the longest form first. Typing of marks and
 * dashes does not matter, case does. A surname after a given name that is not the registered person's is somebody
 * else's: “Ivanka Trump” is no mention of Donald Trump; and whose “Trump” is after it, alone, is not known until one of
 * his longer forms stands there.
 * @param lang the language of the text, whose given names are known
 */
export function detectNames(layer: TextLayer, names: readonly Name[], lang: string): Mention[] {
	const nameOf = new Map<string, Name>();
	for (const name of names) {
		for (const form of [name.name, ...name.aliases]) nameOf.set(fold(form).text, name);
	}
	if (nameOf.size === 0) return [];
	const { text, starts, ends } = fold(layer.text);
	const expression = new RegExp(`(?<![\\p{L}\\p{N}])(?:${anyOf([...nameOf.keys()])})(?![\\p{L}\\p{N}])`, "gu");
	const given = givenNamesFor(lang)?.given;
	const found: Mention[] = [];
	/** Surnames that somebody else of that name was called last. */
	const ofOthers = new Set<string>();
	for (const match of text.matchAll(expression)) {
		const start = starts[match.index];
		const end = ends[match.index + match[0].length - 1];
		const name = nameOf.get(match[0]);
		if (start === undefined || end === undefined || name === undefined) continue;
		if (name.kind === "person" && given) {
			const [surname = ""] = /[^ ]+$/.exec(match[0]) ?? [];
			const isAlone = surname === match[0];
			if (isOfAnother(layer.text.slice(0, start), name, given)) ofOthers.add(surname);
			else if (!isAlone) ofOthers.delete(surname);
			if (ofOthers.has(surname)) continue;
		}
		found.push({ type: "mention", range: { start, end }, name: name.id, kind: name.kind, designation: null });
	}
	return found;
}

/** Whether a given name that is none of a person's own stands before a mention. @param before the text there */
function isOfAnother(before: string, { name, aliases }: Name, given: ReadonlySet<string>): boolean {
	const [, word] = /(?:^|[^\p{L}\p{N}])(\p{Lu}[\p{L}’'-]+) $/u.exec(before.slice(-40)) ?? [];
	if (word === undefined || !given.has(word.toLowerCase())) return false;
	return ![name, ...aliases].some((form) => form.split(" ").includes(word));
}
