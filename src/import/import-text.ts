import { type FrontMatter, frontMatterSchema } from "../model/column.ts";
import type { MarkStyle } from "../model/vocabulary.ts";
import { marksOf } from "../pipeline/detect/marks.ts";
import { textLayer } from "../pipeline/parse/text-layer.ts";
import { type Account, accountOf, droppedBlocks } from "./account.ts";
import { type Chosen, chooseFields } from "./choose-fields.ts";
import { DroppedCharacters } from "./clean-text.ts";
import { type ColumnText, columnText } from "./column-text.ts";
import { findDoubts } from "./find-doubts.ts";
import { findHead } from "./find-head.ts";
import { findTail } from "./find-tail.ts";
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
	/** All paragraphs, numbered from 1, those that are dropped too. */
	blocks: Block[];
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
		return value === undefined ? [] : [{ field, value, from: `--${field}` }];
	});
	const known = read.found.map((one) => ({ ...one, value: dropped.clean(one.value) }));
	const head = findHead(read.blocks, [...told, ...known]);
	const byline = [...told, ...head.found, ...known].find(({ field }) => field === "byline")?.value;
	const isDated = [...told, ...head.found].some(({ field }) => field === "printedDate" || field === "published");
	const tail = findTail(head.blocks, byline, isDated);
	const { blocks } = tail;
	findDoubts(blocks);
	refuseNumbers(drop, blocks.length);
	const address: Found[] =
		source.address === undefined ? [] : [{ field: "canonical", value: source.address, from: "the address" }];
	const prose = blocks.filter((_, index) => !drop.has(index + 1));
	if (prose.length === 0) throw new ImportProblem("No paragraph is left: there is no column without one.");
	const root = { type: "root" as const, children: prose.map(({ node }) => node) };
	const layer = textLayer(root);
	const { fields, notes } = chooseFields([...told, ...head.found, ...tail.found, ...known, ...address], layer.text);
	const marks: MarkStyle = marksOf(layer, fields.lang?.value ?? "en");
	const written = columnText(fields, prose, marks, status);
	const leftOut = [...read.leftOut, ...head.leftOut, ...tail.leftOut, ...droppedBlocks(blocks, drop)];
	return {
		...written,
		slug: slug ?? slugFrom(fields.headline?.value ?? "", fields.lang?.value),
		format: read.format,
		fields,
		blocks,
		notes: [...read.told, ...dropped.told(), ...notes],
		account: accountOf(
			read.blocks,
			written.received,
			leftOut,
			known.map(({ value }) => value),
		),
	};
}

/** What an editor gives is written as it is, or refused with the reason. */
function refuseGiven(given: ImportChoices["given"]): void {
	for (const name of fieldNames) {
		const value = given[name];
		const checked = value === undefined ? null : frontMatterSchema.shape[name].safeParse(value);
		if (!checked || checked.success) continue;
		throw new ImportProblem(`\`--${name}\` must be ${checked.error.issues[0]?.message}. “${value}” is not.`);
	}
}

function refuseNumbers(drop: ReadonlySet<number>, count: number): void {
	const wrong = [...drop].filter((number) => !(number >= 1 && number <= count));
	if (wrong.length > 0)
		throw new ImportProblem(`There is no paragraph ${wrong.join(", ")} to drop: there are 1 to ${count}.`);
}

function slugFrom(headline: string, lang: string | undefined): string {
	const slug = slugOf(headline, lang);
	if (slug !== null) return slug;
	const why =
		headline === "" ? "No headline was found" : "No name for the column's folder can be made from its headline";
	const remedy = headline === "" ? 'Give it with --headline "…", or give' : "Give";
	throw new ImportProblem(`${why}. ${remedy} a name for the folder: --slug leave-the-clock-alone`);
}
