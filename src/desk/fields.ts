import type { Messages } from "../messages/index.ts";
import type { Annotation, AnnotationOf } from "../model/annotation.ts";
import type { DeskField, DeskValue } from "../model/desk.ts";
import { creditOf } from "../pipeline/propose/entries.ts";
import type { ProposedName } from "../pipeline/propose/names.ts";
import { capitalized } from "../text/capitalized.ts";
import type { DeskColumn } from "./context.ts";
import { likelyAbout, likelyReading, likelySupport } from "./guesses.ts";
import { namesNear, severalBefore } from "./likely-source.ts";

type Words = Messages["desk"];

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
			return [choice("relation", annotation.relation, words, "relations")];
		}
	}
}

function attributionFields(one: AnnotationOf<"attribution">, desk: DeskColumn): DeskField[] {
	const { messages } = desk;
	const words = messages.desk;
	const isUnnamed = one.sourceKind === "unnamed";
	const several = one.status === "proposed" ? severalBefore(one, desk) : null;
	const role = choice("role", one.role ?? several?.role ?? null, words, "roles");
	return [
		choice("stance", one.stance, words, "stances"),
		choice("sourceKind", one.sourceKind, words, "sourceKinds"),
		...(isUnnamed ? [{ ...role, isGuess: one.role === null && role.value !== null }] : []),
		sourceName(one, several, desk),
		choice("polarity", one.polarity ?? "affirms", words, "polarities"),
	];
}

/** Whom a source is in the register: of a pronoun, whom it is likely to stand for; with the likely ones, of another. */
function sourceName(
	one: AnnotationOf<"attribution">,
	several: AnnotationOf<"attribution"> | null,
	desk: DeskColumn,
): DeskField {
	const { antecedent, name } = one.source;
	const { names, messages } = desk;
	const isNamed = ({ id, name, aliases }: (typeof names)[number]) =>
		several ? id === several.source.name : antecedent !== null && [name, ...aliases].includes(antecedent);
	const likely = names.find(isNamed);
	const isGuess = one.status === "proposed" && name === null && likely !== undefined;
	const field = { ...choice("source.name", isGuess ? likely.id : name, messages.desk, "names"), isGuess };
	const isOpen = one.status === "proposed" && name === null && !isGuess;
	return isOpen ? { ...field, near: namesNear(one, desk) } : field;
}

function quotationFields(one: AnnotationOf<"quotation">, { annotated, messages }: DeskColumn): DeskField[] {
	const words = messages.desk;
	return [
		choice("use", one.use, words, "uses"),
		choice("directness", one.directness, words, "directnesses"),
		choice("attribution", creditIn(one, annotated.annotations), words, "attributions"),
	];
}

/** The attribution that credits a quotation: the one that its entry names, or that its speaker is found by. */
function creditIn(one: AnnotationOf<"quotation">, annotations: readonly Annotation[]): string | null {
	const isOpen = one.attribution === null && one.status === "proposed";
	return isOpen ? (creditOf(one, annotations)?.id ?? null) : one.attribution;
}

function claimFields(one: AnnotationOf<"claim">, desk: DeskColumn): DeskField[] {
	const words = desk.messages.desk;
	const about = one.about ?? likelyAbout(one.exact, one.checkable, desk.files.frontMatter.lang);
	const support = one.support ?? likelySupport(one, desk);
	return [
		choice("stance", one.stance, words, "stances"),
		{ ...choice("about", about, words, "abouts"), isGuess: one.about === null },
		{
			...choice("support", support, words, "supports"),
			isGuess: one.support === null,
		},
		choice("checkable", String(one.checkable), words, "flags"),
		choice("voice", one.voice, words, "voices"),
	];
}

function quantityFields(one: AnnotationOf<"quantity">, words: Words): DeskField[] {
	return [
		choice("kind", one.kind, words, "quantityKinds"),
		...(["value", "unit", "of", "against", "asOf", "saidBy", "min", "max"] as const).map((name) =>
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
		choice("name", one.name, words, "names"),
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
		of({ ...choice("kind", entry.kind, words, "nameKinds") }),
		of(text("sort", entry.sort, words)),
		of(text("aliases", entry.aliases.join(", "), words)),
	];
}

/** The fields of an entry that is proposed: what the column calls it is likely to be what it is. */
export function newEntryFields({ name, designations }: ProposedName, words: Words): DeskField[] {
	const label = likelyLabel({ name, designations });
	return registerFields({ ...name, label }, words).map((field) =>
		field.name === "register.label" ? { ...field, isGuess: label !== "" } : field,
	);
}

/** What a name is likely to be labelled: as the column calls it, “Mayor”; empty where it calls it nothing. */
export function likelyLabel({ name, designations: [called = ""] }: ProposedName): string {
	return name.label !== "" ? name.label : capitalized(called);
}

type FieldName = keyof Words["fields"];

function choice(name: FieldName, value: DeskValue, words: Words, choices: DeskField["choices"]): DeskField {
	return { name, label: words.fields[name], value, choices, isGuess: false };
}

function text(name: FieldName, value: DeskValue, words: Words): DeskField {
	return { name, label: words.fields[name], value, choices: null, isGuess: false };
}
