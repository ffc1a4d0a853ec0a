import { isComplete } from "../model/decisions.ts";
import type { DeskItem, ItemRef, ShownItem } from "../model/desk.ts";
import { annotationTypes, type DetectionType, listOfType, proposedLists, type Status } from "../model/vocabulary.ts";
import { resolve } from "../pipeline/anchor/quote.ts";
import { fold } from "../text/fold.ts";
import { isSameRange, lineOf, type TextRange } from "../text/ranges.ts";
import { type DeskColumn, entriesOf } from "./context.ts";
import { type Change, type Plan, Refused } from "./plan.ts";

/** What an editor has rejected: entries with that status, and those under `rejected`. Others are no annotations. */
export function rejectedItems(desk: DeskColumn): ShownItem[] {
	const { annotated, messages } = desk;
	const { text } = annotated.layer;
	const file = entriesOf(desk);
	const isAny = file.rejected.length > 0 || annotationTypes.some((type) => file[listOfType[type]].some(isRejected));
	if (!isAny) return [];
	const folded = fold(text);
	const words = messages.desk;
	const item = (kind: DeskItem["kind"], id: string, range: TextRange): ShownItem => ({
		kind,
		id,
		range,
		state: "rejected",
		title: words.kinds[kind],
		words: lineOf(text, range),
		doubt: null,
		why: [words.why.byHand],
		fields: [],
		parts: [],
		likeness: "",
		isBrief: false,
	});
	const withStatus = annotationTypes.flatMap((type) =>
		file[listOfType[type]].flatMap((entry, index) => {
			const found = isRejected(entry) ? resolve(folded, entry) : null;
			return found?.kind === "found" ? [item(type, entry.id ?? `${listOfType[type]}.${index}`, found.range)] : [];
		}),
	);
	const listed = file.rejected.flatMap((entry, index) => {
		const found = resolve(folded, entry);
		return found.kind === "found" ? [item(kindOf(entry.type), `rejected.${index}`, found.range)] : [];
	});
	return [...withStatus, ...listed];
}

const isRejected = ({ status }: { status: Status }) => status === "rejected";

/**
 * Takes a rejection back: an entry with that status is confirmed; what was rejected by its words is proposed again.
 * @returns null where the item is no rejected one
 */
export function takeBack(item: ItemRef, desk: DeskColumn): Plan | null {
	const found = rejectedItems(desk).find(
		({ kind, id, range }) => kind === item.kind && id === item.id && isSameRange(range, item.range),
	);
	if (!found) return null;
	const { did } = desk.messages.desk;
	const title = did.accept(found.title, found.words);
	const [list = "", at] = found.id.split(".");
	if (list === "rejected") {
		const removals = [{ list, at: Number(at) }];
		return {
			edits: { annotations: { changes: openedAgain(found, desk), additions: [], removals } },
			did: did.set(found.title, found.words),
			item: null,
		};
	}
	const type = annotationTypes.find((one) => one === found.kind);
	const entries: readonly { id: string | null }[] = type ? entriesOf(desk)[listOfType[type]] : [];
	const index = at === undefined ? entries.findIndex(({ id }) => id === found.id) : Number(at);
	if (!type) return null;
	// Where something is left out that only an editor can tell, it is open again.
	const entry = entries[index] ?? {};
	const isWhole = !FOR_EDITORS.some((field) => Reflect.get(entry, field) === null);
	const change = { path: [listOfType[type], index], field: "status", ...(!isWhole && { value: "proposed" }) };
	const said = isWhole ? title : did.set(found.title, found.words);
	return { edits: { annotations: { changes: [change], additions: [] } }, did: said, item };
}

/** What a claim and a time must have to be confirmed. */
const FOR_EDITORS = ["about", "support", "reading"];

/**
 * A list that was read to its end is open again, so that what is no longer rejected is proposed in it. @throws Refused
 * where the file says that nothing is
 */
function openedAgain({ kind }: ShownItem, desk: DeskColumn): Change[] {
	const file = entriesOf(desk);
	const list = proposedLists.find((one) => annotationTypes.some((type) => type === kind && listOfType[type] === one));
	if (!list || !isComplete(file, list)) return [];
	const { refusals } = desk.messages.desk;
	if (file.complete.includes(list)) throw new Refused(refusals.complete(list));
	return [{ path: [], field: "unread", value: [...file.unread, list], after: ["by", "on"] }];
}

/** Where no type is given, all proposals for the words are meant. */
function kindOf(type: DetectionType | null): DeskItem["kind"] {
	return type ?? "quotation";
}
