import { decisionLists } from "../../model/vocabulary.ts";
import { holdsWithheld, WITHHELD } from "../../text/withheld.ts";
import type { Diagnostics } from "../diagnostics.ts";
import type { Annotated } from "../index.ts";
import type { ColumnFiles } from "../parse/column-folder.ts";
import { nameOfEntry } from "../withhold/decisions.ts";
import { fingerprintOf } from "../withhold/find-passages.ts";
import { withdrawnQuotes } from "../withhold/hide-words.ts";
import { isTellingName } from "../withhold/telling-ids.ts";
import { type WordRuns, wordRuns } from "../withhold/word-runs.ts";
import type { ColumnCheck } from "./column-check.ts";
import { placeOfText, readingsOf, typedTexts } from "./typed-texts.ts";

/**
 * Reports what would tell withdrawn words in spite of all: texts that an editor has typed, and the sign that stands for
 * them in the column itself. Says which entries are left out.
 */
export const checkWithdrawn: ColumnCheck = (column, annotated, diagnostics) => {
	const { annotations, file, source } = column;
	if (!annotations || annotations.entries.withdrawn.length === 0) return;
	const { layer, withholding } = annotated;
	const runs = wordRuns(withdrawnQuotes(column), [layer.text]);
	for (const { what, text, place } of typedTexts(column)) {
		if (readingsOf(text).some(runs.areIn)) {
			diagnostics.add("withdrawn-repeated", place, `In ${what} stand withdrawn words.`);
		}
	}
	reportFields(column, annotations, runs, diagnostics);
	reportIds(annotations, annotated, diagnostics);
	if (isTellingName(column.slug, column.frontMatter.headline, withholding.isTelling)) {
		const message = "The name of the folder, which is the column's address, tells withdrawn words.";
		diagnostics.add("withdrawn-address", { file, line: 1, column: 1 }, message);
	}
	if (holdsWithheld(withholding.whole.text)) {
		const message = `The column itself has “${WITHHELD}”, the sign for a word that is withheld.`;
		diagnostics.add("withdrawn-sign", { file, ...placeOfText(source, WITHHELD) }, message);
	}
	reportEntries(column, annotated, diagnostics);
};

/**
 * Reports withdrawn words that their field of the front matter has, though the prose may show them; and entries whose
 * words no field ever had.
 * @param runs what is reported already
 */
function reportFields(
	{ frontMatter, file, source, registry }: ColumnFiles,
	{ entries, placeOf }: NonNullable<ColumnFiles["annotations"]>,
	runs: WordRuns,
	diagnostics: Diagnostics,
): void {
	for (const [index, withdrawal] of entries.withdrawn.entries()) {
		const { field, passage } = withdrawal;
		if (field === null) continue;
		const former = frontMatter.corrections.flatMap(({ was }) => was?.[field] ?? []);
		const texts = [frontMatter[field] ?? "", ...former];
		const words = wordRuns([passage.quote], [], Number.POSITIVE_INFINITY);
		const having = texts.filter((text) => words.areIn(text));
		for (const text of having.filter((one) => !runs.areIn(one))) {
			const message = `In \`${field}\` of the front matter, or in how it read before, stand words withdrawn from it.`;
			diagnostics.add("withdrawn-repeated", { file, ...placeOfText(source, text) }, message);
		}
		const isRecorded = registry?.withdrawn?.includes(fingerprintOf(withdrawal)) && former.length === 0;
		if (having.length > 0 || former.some(holdsWithheld) || isRecorded) continue;
		const message = `The quote stands neither in \`${field}\` of the front matter nor in how it read before.`;
		diagnostics.add("withdrawn-not-found", placeOf(["withdrawn", index, "passage", "quote"]), message);
	}
}

/** Reports entries that are shown under an id which tells withdrawn words. */
function reportIds(
	{ entries, placeOf }: NonNullable<ColumnFiles["annotations"]>,
	{ annotations, withholding }: Annotated,
	diagnostics: Diagnostics,
): void {
	const shown = new Set(annotations.map(({ id }) => id).filter(withholding.isTelling));
	for (const list of decisionLists) {
		for (const [index, entry] of entries[list].entries()) {
			if (!("id" in entry) || entry.id === null || !shown.has(entry.id)) continue;
			const message = "This id tells withdrawn words, and its entry is shown. Give it another id.";
			diagnostics.add("withdrawn-repeated", placeOf([list, index, "id"]), message);
		}
	}
}

/** One message for all entries that withheld words concern. */
function reportEntries({ annotations }: ColumnFiles, { withholding }: Annotated, diagnostics: Diagnostics): void {
	const { dropped, touched } = withholding;
	if (!annotations || dropped.length + touched.length === 0) return;
	const named = (one: (typeof dropped)[number]) => nameOfEntry(one, withholding.isTelling);
	const inOrder = decisionLists.flatMap((list) => dropped.filter((one) => one.list === list));
	const left =
		inOrder.length > 0 ? [`Left out, since they are on withdrawn words: ${inOrder.map(named).join(", ")}.`] : [];
	const held = touched.length > 0 ? [`Shown without their withdrawn words: ${touched.map(named).join(", ")}.`] : [];
	diagnostics.add("withdrawn-entries", annotations.placeOf(["withdrawn"]), [...left, ...held].join(" "));
}
