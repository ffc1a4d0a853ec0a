import { type WorkKind, workKinds } from "../../model/work-vocabulary.ts";
import { BABEL_LANGUAGES } from "./babel-languages.ts";
import { namesIn } from "./bibtex-names.ts";
import { type Draft, dateOfParts, firstIsbn, type InFile, plainDoi, type WorkField } from "./draft.ts";
import { plainAddress, plainText } from "./latex.ts";
import { type BibtexEntry, type BibtexField, MONTHS, parseBibtex } from "./parse-bibtex.ts";

/** The kinds that types of entries tell, those of biblatex too. @see https://ctan.org/pkg/biblatex (section 2.1.1) */
const KINDS: Record<string, WorkKind> = {
	article: "article",
	book: "book",
	mvbook: "book",
	techreport: "report",
	report: "report",
	dataset: "dataset",
	legislation: "law",
};

/** Types that say only that it is something. */
const UNTOLD = new Set(["misc", "online", "electronic", "www", "unpublished"]);

/** The fields that are read alone: the first of those with the same meaning counts. */
const TEXTS: Record<string, WorkField> = {
	title: "title",
	publisher: "publisher",
	institution: "publisher",
	organization: "publisher",
	school: "publisher",
	journal: "containerTitle",
	journaltitle: "containerTitle",
	booktitle: "containerTitle",
	urldate: "seen",
	language: "language",
	langid: "language",
};

/** Fields that are read as they are: addresses and identifiers. */
const ADDRESSES: Record<string, { field: WorkField; change: (text: string) => string }> = {
	url: { field: "address", change: plainAddress },
	archiveurl: { field: "archived", change: plainAddress },
	doi: { field: "doi", change: (text) => plainDoi(plainAddress(text)) },
	isbn: { field: "isbn", change: (text) => firstIsbn(plainAddress(text)).trim() },
};

/** Fields that others are read with. */
const READ_WITH = new Set(["type", "date", "year", "month", "day"]);

/**
 * Reads BibTeX, as Zotero exports it, and biblatex where it differs.
 * @throws UnreadableFile where an entry cannot be read to its end
 * @see https://ctan.org/pkg/btxdoc https://ctan.org/pkg/biblatex
 */
export function readBibtex(text: string): Draft[] {
	const { entries, stray } = parseBibtex(text);
	const lost = stray.map(
		(place): Draft => ({
			...place,
			key: null,
			fields: {},
			untaken: [{ ...place, what: "This begins like an entry and is none. Write @type{key, …}." }],
			unread: [],
		}),
	);
	return [...entries.map(draftOf), ...lost].sort((a, b) => a.line - b.line || a.column - b.column);
}

function draftOf({ type, key, fields, line, column }: BibtexEntry): Draft {
	const draft: Draft = { key, line, column, fields: {}, untaken: [], unread: [] };
	const byName = new Map<string, BibtexField>();
	for (const field of fields) {
		if (byName.has(field.name)) {
			draft.untaken.push({ ...placeOf(field), what: `\`${field.name}\` is given twice: the first one counts.` });
		} else byName.set(field.name, field);
	}
	takeKind(draft, type, byName.get("type"));
	takeDate(draft, byName);
	for (const [name, field] of byName) if (!READ_WITH.has(name)) takeField(draft, field);
	return draft;
}

const placeOf = ({ line, column }: InFile): InFile => ({ line, column });

function takeKind(draft: Draft, type: string, told: BibtexField | undefined): void {
	const words = plainText(told?.text ?? "").text.toLowerCase();
	const said = workKinds.find((kind) => kind === words);
	const kind = said ?? (Object.hasOwn(KINDS, type) ? KINDS[type] : undefined);
	if (told && said === undefined && words !== "") draft.unread.push("type");
	if (kind !== undefined) draft.fields.kind = { ...placeOf(draft), from: `@${type}`, value: kind };
	else if (!UNTOLD.has(type)) {
		const what = `The type “@${type}” is no kind of work here: \`kind\` is left out.`;
		draft.untaken.push({ ...placeOf(draft), what });
	}
}

function takeField(draft: Draft, field: BibtexField): void {
	const { name, text } = field;
	const place = placeOf(field);
	const leaveOut = (why: string) => draft.untaken.push({ ...place, what: `\`${name}\` is left out: ${why}` });
	const own = Object.hasOwn(TEXTS, name) ? TEXTS[name] : undefined;
	const address = Object.hasOwn(ADDRESSES, name) ? ADDRESSES[name] : undefined;
	const isRights = name === "copyright" || name === "rights";
	if (!own && !address && !isRights && name !== "author") {
		draft.unread.push(name);
		return;
	}
	if (text === null) {
		leaveOut("it uses an abbreviation that the file does not give with @string.");
		return;
	}
	if (text.trim() === "") return;
	if (address) {
		draft.fields[address.field] ??= { ...place, from: name, value: address.change(text) };
		return;
	}
	const unknown = name === "author" ? takeAuthors(draft, field, text) : [];
	const plain = plainText(text);
	const value = name === "langid" ? (BABEL_LANGUAGES.get(plain.text) ?? plain.text) : plain.text;
	if (own) draft.fields[own] ??= { ...place, from: name, value };
	if (isRights) draft.fields.rights ??= { ...place, from: name, value: { statement: plain.text } };
	const commands = new Set(name === "author" ? unknown : plain.unknown);
	for (const command of commands) {
		const what = `In \`${name}\` the command ${command} is not known: it is left out, and what it stands for with it.`;
		draft.untaken.push({ ...place, what });
	}
}

/** @returns the commands that are not known */
function takeAuthors(draft: Draft, field: BibtexField, text: string): string[] {
	const { authors, problems, unknown } = namesIn(text);
	const place = placeOf(field);
	for (const problem of problems)
		draft.untaken.push({ ...place, what: `Of \`author\` a part is left out: ${problem}` });
	if (authors.length > 0) draft.fields.author = { ...place, from: field.name, value: authors };
	return unknown;
}

/** The day, the month or the year: `date` of biblatex, or `year`, `month` and `day`. */
function takeDate(draft: Draft, byName: ReadonlyMap<string, BibtexField>): void {
	const field = byName.get("date") ?? byName.get("year");
	if (!field) {
		for (const name of ["month", "day"]) if (byName.has(name)) draft.unread.push(name);
		return;
	}
	const written = plainText(field.text ?? "").text;
	if (written === "") return;
	const parts = field.name === "date" ? [] : monthAndDay(byName);
	// What is no year is given as it is: the message repeats it.
	const value = field.name === "date" || !/^\d{1,4}$/.test(written) ? written : dateOfParts([written, ...parts]);
	draft.fields.published = { ...placeOf(field), from: field.name, value };
}

/** The month as a number, and the day: `feb`, `2`, `February`, `5~feb`. What is none is given as it is. */
function monthAndDay(byName: ReadonlyMap<string, BibtexField>): string[] {
	const written = plainText(byName.get("month")?.text ?? "").text;
	if (written === "") return [];
	const name = /\p{L}{3,}/u.exec(written)?.[0].toLowerCase() ?? "";
	const number = /\d+/.exec(written)?.[0];
	const month = MONTHS.findIndex((one) => name.startsWith(one)) + 1;
	const day = plainText(byName.get("day")?.text ?? "").text || (month > 0 ? (number ?? "") : "");
	const first = month > 0 ? String(month) : (number ?? written);
	return day === "" ? [first] : [first, day];
}
