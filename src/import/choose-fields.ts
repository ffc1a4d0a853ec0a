import { frontMatterSchema } from "../model/column.ts";
import { withoutTracking } from "../model/tracking.ts";
import { firstWords } from "./compare-text.ts";
import { PROPERTIES } from "./document-properties.ts";
import { languageOfWords } from "./language-of-words.ts";
import { readNameLine } from "./name-line.ts";
import { type FieldName, type Found, fieldNames, writtenValue } from "./source-text.ts";

/** The fields of a column, each with the value that counts; those that were not found are missing. */
export type Chosen = { fields: Partial<Record<FieldName, Found>>; notes: string[] };

/** Fields that a column must have. */
export const requiredFields = ["headline", "byline", "published", "rights", "lang"] as const satisfies FieldName[];
export type RequiredField = (typeof requiredFields)[number];

/**
 * Chooses a value for each field: the first that the column's schema accepts.
 * @param found in order of trust: what the editor gave, what the text prints, what the file or page says of itself
 * @param text of the column, whose words may tell its language
 */
export function chooseFields(found: readonly Found[], text: string): Chosen {
	const fields: Chosen["fields"] = {};
	const notes: string[] = [];
	for (const name of fieldNames) {
		const candidates = found.filter(({ field }) => field === name).map(normalized);
		const usable = candidates.filter(({ value }) => problemOfValue(name, value) === null);
		const [chosen = undefined] = usable.filter(({ value }) => {
			if (name === "canonical") return URL.parse(value)?.pathname !== "/";
			// A reader of pages that finds no newspaper takes the writer for one.
			return name !== "publication" || value !== fields.byline?.value;
		});
		if (chosen) fields[name] = chosen;
		else if (candidates[0] && name !== "canonical" && name !== "lang") {
			notes.push(`${name}: “${firstWords(candidates[0].value)}” (${candidates[0].from}) cannot be used.`);
		}
	}
	choosePublished(fields, notes, found);
	chooseLanguage(fields, notes, text);
	if (!fields.rights && fields.byline) {
		const value = `The text is the work of ${fields.byline.value}.`;
		fields.rights = { field: "rights", value, from: "made from the byline; change it if it is not so" };
	}
	return { fields, notes };
}

/** What a field must be, where a value cannot be its own: “a day, such as 2026-02-05”; null where it can. */
export function problemOfValue(name: FieldName, value: string): string | null {
	const [issue] = frontMatterSchema.shape[name].safeParse(writtenValue(name, value)).error?.issues ?? [];
	return issue?.message ?? null;
}

function normalized(one: Found): Found {
	const value = one.field === "about" ? one.value.trim() : one.value.replace(/\s+/g, " ").trim();
	if (one.field === "canonical") return { ...one, value: withoutTracking(value) };
	if (one.field === "byline") return { ...one, value: readNameLine(value)?.name ?? value };
	return one.field === "lang" ? { ...one, value: value.replaceAll("_", "-") } : { ...one, value };
}

/** Of dates that agree the finest counts: the page knows the day, the text prints the month. */
function choosePublished({ published }: Chosen["fields"], notes: string[], found: readonly Found[]): void {
	if (!published || published.from.startsWith("--")) return;
	const others = found.filter(({ field, value }) => field === "published" && value !== published.value);
	const finer = others.find(({ value }) => value.startsWith(published.value));
	if (finer && frontMatterSchema.shape.published.safeParse(finer.value).success) Object.assign(published, finer);
	const other = others.find(({ value }) => !value.startsWith(published.value) && !published.value.startsWith(value));
	if (other)
		notes.push(`published: ${other.from} says ${other.value}; ${published.value} (${published.from}) was taken.`);
}

/** A file's properties often name the language of the program: the text's own words count for more. */
function chooseLanguage(fields: Chosen["fields"], notes: string[], text: string): void {
	const told = languageOfWords(text);
	const { lang } = fields;
	if (!told || lang?.from.startsWith("--")) return;
	const from = `the words: ${Math.round(told.share * 100)}% are the commonest of this language`;
	const isOther = lang && lang.value.split("-")[0] !== told.lang;
	if (!lang || (isOther && lang.from === PROPERTIES)) fields.lang = { field: "lang", value: told.lang, from };
	else if (isOther)
		notes.push(
			`lang: ${lang.from} says ${lang.value}, and by its words the text is in ${told.lang}. Choose with --lang.`,
		);
}
