import { readableIdMaker } from "../links/ids.ts";
import type { DeskActionOf } from "../model/desk.ts";
import { detectionsOf } from "../model/detection.ts";
import { type AnnotationType, idPrefixes, listOfType, type NameKind } from "../model/vocabulary.ts";
import { selector } from "../pipeline/propose/entries.ts";
import { nameEntry, proposeNames } from "../pipeline/propose/names.ts";
import { contains, hasWords, lineOf, overlap, type TextRange } from "../text/ranges.ts";
import { stanceOfVoice } from "../views/word-counts.ts";
import { creditsOf } from "./accept.ts";
import { type DeskColumn, entriesOf } from "./context.ts";
import { divideCredit } from "./divide-credit.ts";
import type { DraftEntry } from "./entries.ts";
import { withFields } from "./field-changes.ts";
import { likelyAbout, likelySupport, voiceAt } from "./guesses.ts";
import { additionFor } from "./insert.ts";
import { nameAt, trimmed } from "./place.ts";
import { type Plan, Refused, type Removal } from "./plan.ts";
import { entryOf } from "./register.ts";
import { rejectedItems } from "./rejected-items.ts";

type Make = DeskActionOf<"make">;
type Made = { range: TextRange; fields: Omit<DraftEntry, "id" | "quote"> };

/** Makes an annotation of words that the editor has selected, with what the machine finds in them. */
export function make(action: Make, desk: DeskColumn): Plan {
	const { annotated, messages } = desk;
	const { text } = annotated.layer;
	const { did, kinds, refusals } = messages.desk;
	const range = trimmed(text, action.range);
	if (!hasWords(text, range)) throw new Refused(refusals.wordless);
	if (action.type === "mention" && nameAt(range, desk) === null) return makeName(range, action, desk);
	const made = makers[action.type](range, action, desk);
	const isThere = annotated.annotations.some(
		(one) =>
			one.type === action.type &&
			one.status !== "proposed" &&
			one.range.start === made.range.start &&
			one.range.end === made.range.end,
	);
	if (isThere) throw new Refused(refusals.twice);
	const draft: DraftEntry = {
		id: idFor(action.type, made.range, desk),
		...selector(text, made.range),
		...made.fields,
	};
	const fields = withFields(draft, action.fields ?? {});
	const credits = action.type === "quotation" ? creditsOf(fields, desk) : [];
	const addition = additionFor({ type: action.type, range: made.range }, fields, desk);
	return {
		edits: { annotations: { changes: [], additions: [...credits, addition] } },
		did: did.make(kinds[action.type], lineOf(text, made.range)),
		item: { kind: action.type, id: draft.id, range: made.range },
	};
}

/** An id that nothing of the column has or had. */
function idFor(type: AnnotationType, range: TextRange, desk: DeskColumn): string {
	const { annotated } = desk;
	const file = entriesOf(desk);
	const given = Object.values(listOfType).flatMap((list) => file[list].flatMap(({ id }) => id ?? []));
	const published = Object.keys(annotated.links.registry.passages);
	const makeId = readableIdMaker([...given, ...published, ...annotated.annotations.map(({ id }) => id)]);
	return makeId(idPrefixes[listOfType[type]], annotated.layer.text.slice(range.start, range.end));
}

const makers: Record<AnnotationType, (range: TextRange, action: Make, desk: DeskColumn) => Made> = {
	claim: (range, _, desk) => {
		const words = desk.annotated.layer.text.slice(range.start, range.end);
		const stance = stanceOfVoice[voiceAt(range, desk)] ?? "asserts";
		const about = likelyAbout(words, true, desk.files.frontMatter.lang);
		return { range, fields: { about, stance, support: likelySupport({ range }, desk), checkable: about === "fact" } };
	},
	attribution: (range, _, desk) => divideCredit(range, desk),
	quotation: (range, _, desk) => {
		const { text } = desk.annotated.layer;
		const whole = withMarks(text, range);
		const credit = desk.annotated.annotations.find(
			(one) => one.type === "attribution" && one.content.some((part) => overlap(part, whole) > 0),
		);
		const isShort = lineOf(text, whole).split(" ").length <= 2;
		if (!credit) return { range: whole, fields: { use: "scare" } };
		return { range: whole, fields: { use: isShort ? "word" : "speech", directness: "direct", attribution: credit.id } };
	},
	quantity: (range, _, { annotated }) => {
		const found = detectionsOf(annotated.detections, "quantity").find((one) => overlap(one.range, range) > 0);
		const { kind = "count", value = null, unit = null } = found ?? {};
		return { range, fields: { kind, ...(value !== null && { value }), ...(unit !== null && { unit }) } };
	},
	time: (range, { fields }, { messages }) => {
		if (!fields?.["reading"]) throw new Refused(messages.desk.refusals.needs.reading);
		return { range, fields: { reading: null } };
	},
	mention: (range, _, desk) => {
		const { text } = desk.annotated.layer;
		const inside = desk.annotated.annotations.findLast(
			(one) => one.type === "mention" && contains(range, one.range) && one.range.start > range.start,
		);
		const before = inside ? lineOf(text, { start: range.start, end: inside.range.start }).trim() : "";
		return { range, fields: { name: nameAt(range, desk), ...(before !== "" && { designation: before }) } };
	},
	sic: (range, { fields }, { messages }) => {
		if (!fields?.["note"]) throw new Refused(messages.desk.refusals.needs.note);
		return { range, fields: {} };
	},
	echo: (range, { to }, { annotated, messages }) => {
		const other = to && trimmed(annotated.layer.text, to);
		if (!other || !hasWords(annotated.layer.text, other)) throw new Refused(messages.desk.refusals.needs.to);
		return { range, fields: { relation: "repeats", to: selector(annotated.layer.text, other) } };
	},
};

/** Quotation marks right around words belong to the quotation. */
function withMarks(text: string, { start, end }: TextRange): TextRange {
	const [after = ""] = /^[.,!?;]?[”’»"]/.exec(text.slice(end)) ?? [];
	const isOpened = /[“‘«"]$/.test(text.slice(0, start));
	return isOpened && after !== "" ? { start: start - 1, end: end + after.length } : { start, end };
}

/** Writes words into the register that it does not have yet. */
function makeName(range: TextRange, { fields = {} }: Make, desk: DeskColumn): Plan {
	const { annotated, names, messages } = desk;
	const words = lineOf(annotated.layer.text, range);
	const proposed = proposeNames(annotated.layer.text, annotated.detections, names).find(
		({ name }) => name.name === words,
	);
	const kind = proposed?.name.kind ?? likelyKind(words);
	const taken = new Set(names.flatMap(({ name, aliases }) => [name, ...aliases]));
	const id = readableIdMaker(names.map((one) => one.id))("", words);
	const made = proposed?.name ?? {
		id,
		kind,
		...nameEntry({ words, isPerson: kind === "person" }, taken),
		variants: [],
		label: "",
	};
	const register = { changes: [], additions: [{ list: "names", at: names.length, fields: entryOf(made, fields) }] };
	const removals = rejectedInside(range, desk);
	const annotations = { changes: [], additions: [], removals };
	return {
		edits: { names: register, ...(removals.length > 0 && { annotations }) },
		did: messages.desk.did.register(words),
		// Its words are a mention then, whose card has what the register says of it.
		item: { kind: "mention", id: "", range },
	};
}

/** Parts of a name that were rejected as names: nothing is proposed for them any more, once the whole is one. */
function rejectedInside(range: TextRange, desk: DeskColumn): Removal[] {
	const inside = rejectedItems(desk).filter(({ kind, range: part }) => kind === "mention" && contains(range, part));
	return inside.flatMap(({ id }) => {
		const [list = "", at] = id.split(".");
		return list === "rejected" ? [{ list, at: Number(at) }] : [];
	});
}

/** What a name is likely to name, by its form: what it is not, the editor sees on its card. */
function likelyKind(words: string): NameKind {
	const parts = words.replace(/^the /i, "").split(" ");
	if (parts.length === 1) return "place";
	const isOfCapitals = parts.every((part) => /^\p{Lu}[\p{L}.’'-]*$/u.test(part));
	return isOfCapitals && parts.length <= 3 && !/[’']s /.test(words) ? "person" : "organisation";
}
