import { isComplete } from "../model/decisions.ts";
import type { DeskAction, DeskActionOf, ItemRef } from "../model/desk.ts";
import { type DecisionList, isAnnotationType, listOfType, reviewedLists } from "../model/vocabulary.ts";
import { holdsWithheld } from "../text/withheld.ts";
import { accept, editsFor } from "./accept.ts";
import { type DeskColumn, entriesOf } from "./context.ts";
import { annotationOf } from "./find-annotation.ts";
import { checkSeen } from "./items.ts";
import { answerLink } from "./link-items.ts";
import { make } from "./make.ts";
import { place, step } from "./place.ts";
import { type Change, type Edits, type Plan, Refused } from "./plan.ts";
import { acceptName, registerEdits, rejectName, sameAs } from "./register.ts";
import { reject, rejectionOf } from "./reject.ts";
import { takeBack } from "./rejected-items.ts";
import { dismissRemark, removalOf } from "./remarks.ts";
import { take } from "./take.ts";

/** Who decides, as readers see it, and the day, as 2026-02-05. */
export type Decider = { by: string; today: string };

/** An action that means something for the files. */
export type Decision = Exclude<DeskAction, { do: "undo" | "redo" }>;

/** What an action means for the files of a column. @throws Refused where it cannot be done: says why */
export function planOf(action: Decision, desk: DeskColumn, who: Decider): Plan {
	checkSeen(itemsIn(action), desk);
	const plan = planFor(action, desk);
	const { annotations } = plan.edits;
	// Words that are withheld tell no place, and must not be written anew.
	if (holdsWithheld(JSON.stringify(plan.edits))) throw new Refused(desk.messages.desk.refusals.notHere);
	// What an answer about links decides, no reader is told.
	if (!annotations || isOfLinks(action)) return plan;
	const head = [...deciderChanges(desk, who), ...unreadChanges(annotations, desk)];
	return {
		...plan,
		edits: { ...plan.edits, annotations: { ...annotations, changes: [...annotations.changes, ...head] } },
	};
}

function isOfLinks(action: Decision): boolean {
	return itemsIn(action).some(({ kind }) => kind === "link");
}

/** What an action is about. */
function itemsIn(action: Decision): ItemRef[] {
	if (action.do === "make") return action.remark ? [action.remark] : [];
	return action.do === "same" ? action.items : [action.item];
}

function planFor(action: Decision, desk: DeskColumn): Plan {
	switch (action.do) {
		case "make": {
			const made = make(action, desk);
			const { annotations = { changes: [], additions: [] } } = made.edits;
			if (!action.remark) return made;
			const removals = [...(annotations.removals ?? []), removalOf(action.remark, desk)];
			return { ...made, edits: { ...made.edits, annotations: { ...annotations, removals } } };
		}
		case "same":
			return same(action, desk);
		case "same-as":
			return sameAs(action.item, action.name, desk);
		case "take":
			return action.item.kind === "link" ? answerLink(action.item, "keep", desk) : take(action, desk);
		case "move":
			return step(annotationOf(action.item, desk), action, desk);
		case "place":
			return place(annotationOf(action.item, desk), action, desk);
		case "accept":
		case "set":
			return told(action, desk);
		case "reject":
			if (action.item.kind === "link") return answerLink(action.item, "retire", desk);
			if (action.item.kind === "remark") return dismissRemark(action.item, desk);
			return action.item.kind === "name"
				? rejectName(action.item, desk)
				: reject(annotationOf(action.item, desk), desk);
	}
}

/** Accepts an item, or writes fields of it: of the register too, where they are its. */
function told(action: DeskActionOf<"accept"> | DeskActionOf<"set">, desk: DeskColumn): Plan {
	const { item, fields = {} } = action;
	const { refusals, did } = desk.messages.desk;
	if (item.kind === "name") return acceptName(item, fields, desk);
	if (item.kind === "remark") throw new Refused(refusals.remark);
	if (item.kind === "link") return answerLink(item, "keep", desk);
	if (!isAnnotationType(item.kind)) return take({ do: "take", item, candidate: 0 }, desk);
	const back = action.do === "accept" ? takeBack(item, desk) : null;
	if (back) return back;
	const annotation = annotationOf(item, desk);
	if (action.do === "accept" && annotation.status !== "proposed" && Object.keys(fields).length === 0) {
		throw new Refused(refusals.decided);
	}
	const ofRegister = annotation.type === "mention" ? registerEdits(annotation, fields, desk) : undefined;
	const own = Object.fromEntries(Object.entries(fields).filter(([name]) => !name.startsWith("register.")));
	if (ofRegister && Object.keys(own).length === 0) {
		return { edits: { names: ofRegister }, did: did.register(annotation.exact), item };
	}
	const plan = accept(annotation, own, desk, action.do === "accept" ? "accepted" : "open");
	return ofRegister ? { ...plan, edits: { ...plan.edits, names: ofRegister } } : plan;
}

/** The same decision for several items, written as one step. */
function same({ items, as, fields = {} }: DeskActionOf<"same">, desk: DeskColumn): Plan {
	const { did, kinds } = desk.messages.desk;
	const edits: Edits = { changes: [], additions: [] };
	for (const item of items) {
		const annotation = annotationOf(item, desk);
		const one = as === "accept" ? editsFor(annotation, fields, desk, "accepted") : rejectionOf(annotation, desk);
		edits.changes.push(...one.changes);
		edits.additions.push(...one.additions.filter((added) => !edits.additions.some((other) => isTwice(added, other))));
	}
	const [first] = items;
	return { edits: { annotations: edits }, did: did.same(items.length, first ? kinds[first.kind] : ""), item: null };
}

/** Two quotations may bring the entry that credits both. */
function isTwice(some: Edits["additions"][number], other: Edits["additions"][number]): boolean {
	return some.list === other.list && some.fields["id"] !== undefined && some.fields["id"] === other.fields["id"];
}

/** Who decides, and when: at the head of the file. */
function deciderChanges(desk: DeskColumn, { by, today }: Decider): Change[] {
	const file = desk.files.annotations?.entries;
	return [
		...(file?.by === by ? [] : [{ path: [], field: "by", value: by, after: [] }]),
		...(file?.on === today ? [] : [{ path: [], field: "on", value: today, after: ["by"] }]),
	];
}

/**
 * A list that is reviewed as a whole is named under `unread` from its first entry on, as long as there are proposals
 * beside it: they would be gone otherwise.
 */
function unreadChanges({ additions }: Edits, desk: DeskColumn): Change[] {
	const file = entriesOf(desk);
	const begun = reviewedLists.filter(
		(list) => additions.some((one) => one.list === list) && file[list].length === 0 && !isComplete(file, list),
	);
	const missing = begun.filter((list) => !file.unread.includes(list));
	if (missing.length === 0) return [];
	return [{ path: [], field: "unread", value: [...file.unread, ...missing], after: ["by", "on"] }];
}

/** Takes the lists off `unread` in which nothing is open any more. @returns null where there is none */
export function closedLists(desk: DeskColumn): Edits | null {
	const file = entriesOf(desk);
	const open = new Set<DecisionList>(
		desk.annotated.annotations.flatMap((one) => (one.status === "proposed" ? [listOfType[one.type]] : [])),
	);
	const unread = file.unread.filter((list) => open.has(list) || file[list].length === 0);
	if (unread.length === file.unread.length) return null;
	const change: Change = { path: [], field: "unread", ...(unread.length > 0 && { value: unread }) };
	return { changes: [change], additions: [] };
}
