import type { AnnotationOf } from "../model/annotation.ts";
import type { DeskFields, ItemRef } from "../model/desk.ts";
import type { Name } from "../model/name.ts";
import type { EntryFields } from "../pipeline/edit/yaml-lists.ts";
import { nameEntry, type ProposedName, proposeNames } from "../pipeline/propose/names.ts";
import type { DeskColumn } from "./context.ts";
import { likelyLabel } from "./fields.ts";
import { annotationOf } from "./find-annotation.ts";
import { type Change, type Edits, type Plan, Refused } from "./plan.ts";
import { rejected } from "./reject.ts";

/** Writes a name that the register lacks into it. @param fields what the editor says of it, as `register.label` */
export function acceptName(item: ItemRef, fields: DeskFields, desk: DeskColumn): Plan {
	const proposed = proposedName(item, desk);
	const { names, messages } = desk;
	const labelled = { ...proposed.name, label: likelyLabel(proposed) };
	return {
		edits: {
			names: { changes: [], additions: [{ list: "names", at: names.length, fields: entryOf(labelled, fields) }] },
		},
		did: messages.desk.did.register(proposed.name.name),
		// What stood there as a new name is a mention then.
		item: { kind: "mention", id: "", range: item.range },
	};
}

/** Says of words that look like a name that they are none to look for. */
export function rejectName(item: ItemRef, desk: DeskColumn): Plan {
	const { did, kinds } = desk.messages.desk;
	const { name } = proposedName(item, desk);
	const addition = rejected({ type: "mention", range: item.range }, desk);
	return {
		edits: { annotations: { changes: [], additions: [addition] } },
		did: did.reject(kinds.name, name.name),
		item: null,
	};
}

/**
 * Writes words into the register as another form of an entry that it has; of a mention, its entry is merged into the
 * other.
 */
export function sameAs(item: ItemRef, id: string, desk: DeskColumn): Plan {
	if (item.kind === "mention") return merged(item, id, desk);
	const { names, messages, annotated } = desk;
	const index = names.findIndex((one) => one.id === id);
	const entry = names[index];
	if (!entry) throw new Refused(messages.desk.refusals.needs.name);
	const form =
		item.kind === "name"
			? proposedName(item, desk).name.name
			: annotated.layer.text.slice(item.range.start, item.range.end).replace(/\s+/g, " ");
	const aliases = [...new Set([...entry.aliases, form])];
	const change: Change = {
		path: ["names", index],
		field: "aliases",
		value: aliases,
		after: ["id", "kind", "name", "article", "sort"],
	};
	return {
		edits: { names: { changes: [change], additions: [] } },
		did: messages.desk.did.register(`${form}, ${entry.name}`),
		item: null,
	};
}

/**
 * Merges the entry that a mention names into another: its forms are the other's then, and its id a former one of it, so
 * that its address, and what names it, lead there.
 */
function merged(item: ItemRef, id: string, desk: DeskColumn): Plan {
	const { names, messages } = desk;
	const annotation = annotationOf(item, desk);
	const from = names.findIndex((one) => annotation.type === "mention" && one.id === annotation.name);
	const into = names.findIndex((one) => one.id === id);
	const [gone, kept] = [names[from], names[into]];
	if (!gone || !kept || from === into) throw new Refused(messages.desk.refusals.needs.name);
	const union = (...lists: readonly (readonly string[])[]) => [...new Set(lists.flat())];
	const after = ["id", "kind", "name", "article", "sort", "aliases", "variants"];
	const change = (field: string, value: string[]): Change => ({ path: ["names", into], field, value, after });
	const variants = union(kept.variants, gone.variants);
	const changes = [
		change(
			"aliases",
			union(kept.aliases, [gone.name], gone.aliases).filter((form) => form !== kept.name),
		),
		...(variants.length > 0 ? [change("variants", variants)] : []),
		change("former", union(kept.former ?? [], [gone.id], gone.former ?? [])),
	];
	return {
		edits: { names: { changes, additions: [], removals: [{ list: "names", at: from }] } },
		did: messages.desk.did.register(`${gone.name}, ${kept.name}`),
		item,
	};
}

/** The fields of an annotation that are the register's, as edits of it; undefined for none. */
export function registerEdits(
	{ name }: AnnotationOf<"mention">,
	fields: DeskFields,
	desk: DeskColumn,
): Edits | undefined {
	const index = desk.names.findIndex(({ id }) => id === name);
	const given = Object.entries(fields).filter(([field]) => field.startsWith("register."));
	if (index < 0 || given.length === 0) return undefined;
	const own = desk.names[index];
	const kind = fields["register.kind"];
	const follows = own && typeof kind === "string" && kind !== own.kind ? formsFor(own, kind) : [];
	const changes = given.map(([field, value]): Change => {
		const name = field.slice("register.".length);
		const path = ["names", index];
		const isEmpty = value === null || value === "";
		if (name === "aliases") return { path, field: name, value: formsIn(String(value ?? "")) };
		return isEmpty && name !== "label" ? { path, field: name } : { path, field: name, value: isEmpty ? null : value };
	});
	const path = ["names", index];
	return { changes: [...changes, ...follows.map((one) => ({ ...one, path }))], additions: [] };
}

/** The form to sort by and the other forms of an entry of another kind, where they are still those that were made. */
function formsFor({ name, kind, sort, aliases }: Name, now: string): Omit<Change, "path">[] {
	const [before, after] = [formsOf({ name }, kind), formsOf({ name }, now)];
	const isMade = sort === before.sort && aliases.every((alias) => before.aliases.includes(alias));
	if (!isMade) return [];
	return [
		{ field: "sort", value: after.sort },
		after.aliases.length > 0 ? { field: "aliases", value: after.aliases } : { field: "aliases" },
	];
}

/** What is proposed for words that the register lacks. @throws Refused where it has them by now */
function proposedName(item: ItemRef, { annotated, names, messages }: DeskColumn): ProposedName {
	const proposed = proposeNames(annotated.layer.text, annotated.detections, names);
	const found = proposed.find(({ name }) => name.id === item.id);
	if (!found) throw new Refused(messages.desk.refusals.gone);
	return found;
}

/** An entry of the register, with what the editor says in place of what is proposed. */
export function entryOf({ variants: _, aliases, label, ...name }: Name, fields: DeskFields): EntryFields {
	const told = (field: string) => fields[`register.${field}`];
	const kind = String(told("kind") ?? name.kind);
	const made = kind === name.kind ? { sort: name.sort, aliases } : formsOf(name, kind);
	const forms = told("aliases") === undefined ? made.aliases : formsIn(String(told("aliases") ?? ""));
	return {
		...name,
		kind,
		sort: String(told("sort") || made.sort),
		...(forms.length > 0 && { aliases: forms }),
		label: String(told("label") === undefined ? label : (told("label") ?? "")) || null,
	};
}

/** The form to sort by and the other forms that a name has as one of a kind. */
function formsOf({ name }: { name: string }, kind: string): { sort: string; aliases: string[] } {
	return nameEntry({ words: name, isPerson: kind === "person" }, new Set());
}

function formsIn(text: string): string[] {
	return text
		.split(",")
		.map((form) => form.trim())
		.filter((form) => form !== "");
}
