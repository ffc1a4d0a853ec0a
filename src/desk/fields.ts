import type { Messages } from "../messages/index.ts";
import type { Annotation, AnnotationOf } from "../model/annotation.ts";
import type { DeskField, DeskValue } from "../model/desk.ts";
import {
	abouts,
	directnesses,
	nameKinds,
	polarities,
	quantityKinds,
	relations,
	roles,
	sourceKinds,
	stances,
	supports,
	uses,
} from "../model/vocabulary.ts";
import type { DeskColumn } from "./context.ts";
import { likelyAbout, likelyReading, likelySupport } from "./guesses.ts";

type Words = Messages["desk"];
type Choice = { value: string; label: string };

/** The fields of an annotation as the desk shows them, each with what it may be. */
export function fieldsOf(annotation: Annotation, desk: DeskColumn): DeskField[] {
	switch (annotation.type) {
		case "attribution":
			return attributionFields(annotation, desk);
		case "quotation":
			return quotationFields(annotation, desk);
		case "claim":
			return claimFields(annotation, desk);
		case "quantity":
			return quantityFields(annotation, desk.messages.desk);
		case "time":
			return timeFields(annotation, desk);
		case "mention":
			return mentionFields(annotation, desk);
		case "sic":
			return [];
		case "echo": {
			const words = desk.messages.desk;
			return [choice("relation", annotation.relation, words, choicesOf(relations, desk.messages.relations))];
		}
	}
}

function attributionFields(one: AnnotationOf<"attribution">, desk: DeskColumn): DeskField[] {
	const { messages, names } = desk;
	const words = messages.desk;
	const isUnnamed = one.sourceKind === "unnamed";
	return [
		choice("stance", one.stance, words, choicesOf(stances, words.stances)),
		choice("sourceKind", one.sourceKind, words, choicesOf(sourceKinds, messages.sourceKinds)),
		...(isUnnamed ? [choice("role", one.role, words, choicesOf(roles, messages.roles))] : []),
		choice("source.name", one.source.name, words, [
			{ value: "", label: words.nobody },
			...names.map(({ id, name }) => ({ value: id, label: name })),
		]),
		choice("polarity", one.polarity ?? "affirms", words, choicesOf(polarities, words.polarities)),
	];
}

function quotationFields(one: AnnotationOf<"quotation">, { annotated, messages }: DeskColumn): DeskField[] {
	const words = messages.desk;
	const credits = annotated.annotations.filter(({ type }) => type === "attribution");
	return [
		choice("use", one.use, words, choicesOf(uses, words.uses)),
		choice("directness", one.directness, words, choicesOf(directnesses, words.directnesses)),
		choice("attribution", creditOf(one, annotated.annotations), words, [
			{ value: "", label: words.none },
			...credits.map(({ id, exact }) => ({ value: id, label: exact.replace(/\s+/g, " ") })),
		]),
	];
}

/** The attribution that credits a quotation: the one that its entry names, or that its speaker is found by. */
export function creditOf(one: AnnotationOf<"quotation">, annotations: readonly Annotation[]): string | null {
	if (one.attribution !== null || one.status !== "proposed" || one.speaker === null) return one.attribution;
	const credit = annotations.find(
		(candidate) =>
			candidate.type === "attribution" &&
			candidate.source.words === one.speaker?.words &&
			candidate.content.some((part) => part.start < one.range.end && part.end > one.range.start),
	);
	return credit?.id ?? null;
}

function claimFields(one: AnnotationOf<"claim">, desk: DeskColumn): DeskField[] {
	const words = desk.messages.desk;
	const about = one.about ?? likelyAbout(one.exact, one.checkable, desk.files.frontMatter.lang);
	const support = one.support ?? likelySupport(one, desk);
	return [
		choice("stance", one.stance, words, choicesOf(stances, words.stances)),
		{ ...choice("about", about, words, choicesOf(abouts, words.abouts)), isGuess: one.about === null },
		{
			...choice("support", support, words, choicesOf(supports, desk.messages.supports)),
			isGuess: one.support === null,
		},
		choice("checkable", String(one.checkable), words, choicesOf(["true", "false"] as const, words.flags)),
	];
}

function quantityFields(one: AnnotationOf<"quantity">, words: Words): DeskField[] {
	return [
		choice("kind", one.kind, words, choicesOf(quantityKinds, words.quantityKinds)),
		...(["value", "min", "max", "unit", "of", "against", "asOf", "saidBy"] as const).map((name) =>
			text(name, one[name], words),
		),
	];
}

function timeFields(one: AnnotationOf<"time">, { messages }: DeskColumn): DeskField[] {
	const words = messages.desk;
	return [
		{ ...text("reading", likelyReading(one, messages), words), isGuess: one.reading === null },
		text("from", one.from, words),
		text("to", one.to, words),
	];
}

function mentionFields(one: AnnotationOf<"mention">, { names, messages }: DeskColumn): DeskField[] {
	const words = messages.desk;
	const entry = names.find(({ id }) => id === one.name);
	return [
		choice(
			"name",
			one.name,
			words,
			names.map(({ id, name }) => ({ value: id, label: name })),
		),
		text("designation", one.designation, words),
		...(entry ? registerFields(entry, words) : []),
	];
}

/** The fields of an entry of the register, as `register.label`. */
export function registerFields(
	entry: { kind: string; sort: string; aliases: readonly string[]; label: string },
	words: Words,
): DeskField[] {
	const of = (field: DeskField): DeskField => ({ ...field, name: `register.${field.name}` });
	return [
		of(text("label", entry.label, words)),
		of({ ...choice("kind", entry.kind, words, choicesOf(nameKinds, words.nameKinds)) }),
		of(text("sort", entry.sort, words)),
		of(text("aliases", entry.aliases.join(", "), words)),
	];
}

function choicesOf<V extends string>(values: readonly V[], labels: Readonly<Record<V, string>>): Choice[] {
	return values.map((value) => ({ value, label: labels[value] }));
}

type FieldName = keyof Words["fields"];

function choice(name: FieldName, value: DeskValue, words: Words, choices: Choice[]): DeskField {
	return { name, label: words.fields[name], value, choices, isGuess: false };
}

function text(name: FieldName, value: DeskValue, words: Words): DeskField {
	return { name, label: words.fields[name], value, choices: null, isGuess: false };
}
