import { isIngForm, isOnlyParticiple, isPastForm } from "../grammar/forms.ts";
import type { Token } from "../grammar/tokens.ts";

/** A verb with its helping verbs, adverbs and negations: "has never been asked". Positions are those of its items. */
export type VerbGroup = { first: number; head: number; form: "finite" | "participle" | "infinitive" | "passive" };

/** Whether a verb group may have a subject of its own: no participle, no infinitive. */
export function hasTense({ form }: VerbGroup): boolean {
	return form === "finite" || form === "passive";
}

/** The last verb group whose head stands before an item. */
export function groupBefore(groups: readonly VerbGroup[], at: number): VerbGroup | undefined {
	return groups.findLast(({ head }) => head < at);
}

/** The verb groups of a sentence, in order. */
export function verbGroups(items: readonly Token[]): VerbGroup[] {
	const groups: VerbGroup[] = [];
	for (let at = 0; at < items.length; at++) {
		const isInfinitive = isTo(items[at]);
		const start = isInfinitive ? nextVerb(items, at) : isVerbal(items[at]) ? at : -1;
		// "a half-built bridge", "the broken promise": a participle before what it describes is no verb of the sentence.
		if (start < 0 || isDescribing(items, at)) continue;
		let head = start;
		while (items[head]?.pos === "AUX") {
			const next = nextVerb(items, head);
			// "What is over | does not count": nothing but itself and a participle goes on from "is".
			const isPart = isIngForm(items[next]?.lower ?? "") || isPastForm(items[next]?.lower ?? "");
			const isOther = items[next]?.pos === "AUX" && items[head]?.lemma === "be" && !isPart;
			if (next < 0 || isOther) break;
			head = next;
		}
		groups.push({ first: at, head, form: formOf(items, { at, head, isTo: isInfinitive }) });
		at = head;
	}
	return groups;
}

/** Whether an item is a verb of any kind. */
export function isVerbal(item: Token | undefined): boolean {
	return item?.pos === "VERB" || item?.pos === "AUX";
}

/** Whether a participle stands before what it describes. */
function isDescribing(items: readonly Token[], at: number): boolean {
	const before = items[at - 1];
	if (items[at]?.pos !== "VERB") return false;
	if (before?.text === "-" && before.end === items[at]?.start) return true;
	return before?.pos === "DET" && ["NOUN", "PROPN", "ADJ"].includes(items[at + 1]?.pos ?? "");
}

/** The verb that follows, past adverbs ("has since asked") and negations; -1 where something else does. */
function nextVerb(items: readonly Token[], at: number): number {
	let next = at + 1;
	// "has, however, said"
	const isAside =
		isVerbal(items[at]) && isAdverb(items[at + 2]) && [at + 1, at + 3].every((one) => items[one]?.text === ",");
	if (isAside) next = at + 4;
	while (next < at + (isAside ? 6 : 4) && (isAdverb(items[next]) || isNegation(items[next]))) next++;
	return isVerbal(items[next]) ? next : -1;
}

function isAdverb(item: Token | undefined): boolean {
	return item?.pos === "ADV" || item?.pos === "SCONJ";
}

/** The "to" of an infinitive. */
export function isTo(item: Token | undefined): boolean {
	return item?.pos === "PART" && item.lower === "to";
}

/** "not", "n’t" */
export function isNegation(item: Token | undefined): boolean {
	return item?.pos === "PART" && item.lower !== "to";
}

function formOf(items: readonly Token[], { at, head, isTo }: { at: number; head: number; isTo: boolean }) {
	const helpers = items.slice(at, head);
	const isBe = helpers.some(({ pos, lemma }) => pos === "AUX" && lemma === "be");
	const isIng = isIngForm(items[head]?.lower ?? "");
	if (isBe && !isIng && items[head]?.pos === "VERB") return "passive";
	if (isTo) return "infinitive";
	// "having warned that"
	if (helpers.length > 0 && isIngForm(items[at]?.lower ?? "")) return "participle";
	// "a writer known for it": no verb of its own.
	if (helpers.length === 0 && isOnlyParticiple(items[head]?.lower ?? "")) return "passive";
	return isIng && helpers.every(({ pos }) => pos !== "AUX") ? "participle" : "finite";
}
