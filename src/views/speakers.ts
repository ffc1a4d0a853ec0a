import { createHash } from "node:crypto";
import { readableId } from "../links/ids.ts";
import type { Messages } from "../messages/index.ts";
import type { AnnotationOf, Source } from "../model/annotation.ts";
import { MAX_IDENTIFIER } from "../model/identifier.ts";
import type { Name } from "../model/name.ts";
import type { Speaker } from "../model/statement.ts";
import type { SourceKind } from "../model/vocabulary.ts";
import { fold } from "../text/fold.ts";
import type { Register, ViewContext } from "./context.ts";

/** A source as readers know it: its name, or the column's words in quotation marks. */
export function sourceName(source: Source, names: Register): string {
	return registered(source, names)?.name ?? `“${source.words}”`;
}

/** The same within a sentence: "the Kremlin"; "“she” (read as “Ilse Marrow”)" for a resolved pronoun. */
export function sourceInSentence(source: Source, names: Register, messages: Messages): string {
	const known = registered(source, names);
	if (!known && source.antecedent !== null) return messages.notes.readAs(`“${source.words}”`, `“${source.antecedent}”`);
	const name = sourceName(source, names);
	return known?.article === undefined ? name : `${known.article} ${name}`;
}

/** Whom a source is, in a sentence: of a resolved pronoun "“Ilse Marrow”", without the pronoun. */
export function sourceMeant(source: Source, names: Register, messages: Messages): string {
	if (registered(source, names) || source.antecedent === null) return sourceInSentence(source, names, messages);
	return `“${source.antecedent}”`;
}

/** Whether a source of the register is credited by words that do not name it: "he". */
export function standIn({ name: id, words }: Pick<Source, "name" | "words">, names: Register): boolean {
	const known = id === null ? undefined : names.get(id);
	if (!known) return false;
	const printed = fold(words).text;
	const parts = [known.name, ...known.aliases].flatMap((form) => fold(form).text.split(" "));
	return !parts.some((part) => /\p{Lu}/u.test(part) && printed.includes(part));
}

/** The speaker of a statement. A name has one key in all columns; words have a key of their own in each column. */
export function speakerOf(source: Source, { names, column }: Pick<ViewContext, "names" | "column">): Speaker {
	const label = sourceName(source, names);
	// The first words make the key readable, the hash of all of them makes it unique.
	const hash = createHash("sha256").update(source.words.toLowerCase()).digest("hex").slice(0, 6);
	const readable = readableId(`${column.slug}-words`, source.words).slice(0, MAX_IDENTIFIER - hash.length - 1);
	const key = source.name ?? `${readable.replace(/-$/, "")}-${hash}`;
	return { key, label, name: source.name };
}

/** Whom an attribution counts for: pronouns and titles count for their antecedent. */
export function resolvedSpeaker(
	{ source, sourceKind }: Pick<AnnotationOf<"attribution">, "source" | "sourceKind">,
	names: Register,
): { key: string; label: string; kind: SourceKind } {
	const { antecedent } = source;
	const label = sourceName(source, names);
	if (antecedent === null) return { key: source.name ?? label, label, kind: sourceKind };
	const known = [...names.values()].find(({ name, aliases }) => name === antecedent || aliases.includes(antecedent));
	return { key: known?.id ?? `“${antecedent}”`, label: known?.name ?? `“${antecedent}”`, kind: sourceKind };
}

function registered({ name }: Source, names: Register): Name | undefined {
	return name === null ? undefined : names.get(name);
}
