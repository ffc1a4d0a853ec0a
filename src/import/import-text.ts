import type { FrontMatter } from "../model/column.ts";
import type { MarkStyle } from "../model/vocabulary.ts";
import { marksOf } from "../pipeline/detect/marks.ts";
import { textLayer } from "../pipeline/parse/text-layer.ts";
import { type Account, accountOf, droppedBlocks } from "./account.ts";
import { type Chosen, chooseFields, problemOfValue, requiredFields } from "./choose-fields.ts";
import { DroppedCharacters } from "./clean-text.ts";
import { type ColumnText, columnText } from "./column-text.ts";
import { findDoubts } from "./find-doubts.ts";
import { findHead, lineOf } from "./find-head.ts";
import { findTail } from "./find-tail.ts";
import { type NumberedBlock, numberBlocks } from "./number-blocks.ts";
import { ImportProblem } from "./problem.ts";
import { readSource, type Source } from "./read-source.ts";
import { slugOf } from "./slug-of.ts";
import { type Block, type FieldName, type Found, fieldNames } from "./source-text.ts";

/** What an editor says of the text. */
export type ImportChoices = {
	/** Fields, by their names; each counts before anything that is found. */
	given: Partial<Record<FieldName, string>>;
	slug?: string | undefined;
	/** The numbers of the paragraphs to leave out, from 1. */
	drop: ReadonlySet<number>;
	status: FrontMatter["status"];
};

/** A text as a column, not yet written. */
export type Imported = ColumnText & {
	slug: string;
	format: string;
	fields: Chosen["fields"];
	/** All paragraphs, those that are dropped too. */
	blocks: NumberedBlock[];
	/** What was changed or is uncertain, as sentences. */
	notes: string[];
	account: Account;
};

/**
 * Makes a column of a file: reads it, finds its front matter, joins what was split, leaves out what the editor says,
 * and writes it so that its words are those received.
 * @throws ImportProblem for what cannot be imported, with what to do
 */
export async function importText(source: Source, { given, slug, drop, status }: ImportChoices): Promise<Imported> {
	refuseGiven(given);
	const dropped = new DroppedCharacters();
	const read = await readSource(source, dropped);
	const told = fieldNames.flatMap((field): Found[] => {
		const value = given[field];
		return value === undefined || value === "" ? [] : [{ field, value, from: `--${field}` }];
	});
	const known = read.found.map((one) => ({ ...one, value: dropped.clean(one.value) }));
	const { head, tail } = divideText(read.blocks, told, known);
	const blocks = numberBlocks(tail.blocks, told.length === 0 ? tail.blocks : usualBlocks(read.blocks, known));
	findDoubts(blocks);
	refuseNumbers(drop, blocks);
	const address: Found[] =
		source.address === undefined ? [] : [{ field: "canonical", value: source.address, from: "the address" }];
	const prose = blocks.filter(({ number }) => !drop.has(number));
	if (prose.length === 0) throw new ImportProblem("No paragraph is left: there is no column without one.");
	const root = { type: "root" as const, children: prose.map(({ node }) => node) };
	const layer = textLayer(root);
	const all = [...told, ...head.found, ...tail.found, ...known, ...address];
	const { fields, notes } = chooseFields(
		all.filter(({ field }) => !isRemoved(given, field)),
		layer.text,
	);
	const marks: MarkStyle = marksOf(layer, fields.lang?.value ?? "en");
	const written = columnText(fields, prose, marks, status);
	const removed = [...head.found, ...tail.found]
		.filter(({ field }) => isRemoved(given, field))
		.map(({ field, value }) => ({ what: `${field}, removed by --${field} ""`, text: value }));
	const byNumber = droppedBlocks(blocks, drop);
	const leftOut = [...read.leftOut, ...head.leftOut, ...tail.leftOut, ...removed, ...byNumber];
	return {
		...written,
		slug: slug ?? slugFrom(fields.headline?.value ?? "", fields.lang?.value),
		format: read.format,
		fields,
		blocks,
		notes: [...read.told, ...dropped.told(), ...notes, ...footnoteSigns(prose)],
		account: accountOf(
			read.blocks,
			written.received,
			leftOut,
			known.map(({ value }) => value),
		),
	};
}

/**
 * Takes the head and the tail off a text; the blocks of the tail are its paragraphs.
 * @param told what an editor gives
 * @param known what the file tells beside its text
 */
function divideText(read: readonly Block[], told: readonly Found[], known: readonly Found[]) {
	const head = findHead(read, [...told, ...known]);
	const byline = [...told, ...head.found, ...known].find(({ field }) => field === "byline")?.value;
	const isDated = [...told, ...head.found].some(({ field }) => field === "printedDate" || field === "published");
	return { head, tail: findTail(head.blocks, byline, isDated) };
}

/** The paragraphs of a text where an editor gives nothing. */
function usualBlocks(read: readonly Block[], known: readonly Found[]): Block[] {
	const copies = read.map((block) => ({ ...block, doubts: [...block.doubts] }));
	return divideText(copies, [], known).tail.blocks;
}

/** Whether an editor takes away a field that a column need not have: `--standfirst ""`. */
function isRemoved(given: ImportChoices["given"], field: FieldName): boolean {
	return given[field] === "" && !(requiredFields as readonly FieldName[]).includes(field);
}

/** The signs of footnotes inside paragraphs: words of the column, unless they are taken out of the original. */
function footnoteSigns(prose: readonly Block[]): string[] {
	const signs = prose.flatMap((block) => lineOf(block).match(/(?<=\S)\[\d{1,3}\]/g) ?? []);
	if (signs.length === 0) return [];
	return [
		`The text has signs of footnotes: ${signs.join(", ")}. Take them out of the original, if they are not the column's.`,
	];
}

/** What an editor gives is written as it is, or refused with the reason. */
function refuseGiven(given: ImportChoices["given"]): void {
	for (const name of fieldNames) {
		if (isRemoved(given, name)) continue;
		const value = given[name];
		const problem = value === undefined ? null : problemOfValue(name, value);
		if (problem !== null) throw new ImportProblem(`\`--${name}\` must be ${problem}. “${value}” is not.`);
	}
}

function refuseNumbers(drop: ReadonlySet<number>, blocks: readonly NumberedBlock[]): void {
	const numbers = blocks.map(({ number }) => number);
	const wrong = [...drop].filter((number) => !numbers.includes(number));
	if (wrong.length > 0)
		throw new ImportProblem(
			`There is no paragraph ${wrong.join(", ")} to drop: there are 1 to ${Math.max(...numbers)}.`,
		);
}

function slugFrom(headline: string, lang: string | undefined): string {
	const slug = slugOf(headline, lang);
	if (slug !== null) return slug;
	const why =
		headline === "" ? "No headline was found" : "No name for the column's folder can be made from its headline";
	const remedy = headline === "" ? 'Give it with --headline "…", or give' : "Give";
	throw new ImportProblem(`${why}. ${remedy} a name for the folder: --slug leave-the-clock-alone`);
}
