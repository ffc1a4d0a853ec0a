import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { ImportProblem } from "../import/problem.ts";
import { type ReadRemarks, readRemarks } from "../import/remarks/read-remarks.ts";
import { annotationsFileSchema } from "../model/annotation.ts";
import type { Name } from "../model/name.ts";
import type { ForeignRemark } from "../model/remark.ts";
import { annotateColumn } from "../pipeline/build.ts";
import { Diagnostics } from "../pipeline/diagnostics.ts";
import type { ColumnFiles } from "../pipeline/parse/column-folder.ts";
import { decodeFile } from "../pipeline/parse/decode-file.ts";
import { parseYaml } from "../pipeline/parse/yaml.ts";
import { formatDiagnostics } from "../pipeline/print-diagnostics.ts";
import { withRemarks } from "../pipeline/propose/add-remarks.ts";
import { type PlacedRemarks, placeRemarks, WITHDRAWN } from "../pipeline/propose/place-remarks.ts";
import { wordMask } from "../pipeline/withhold/hide-words.ts";
import { oneLine } from "../text/ranges.ts";
import { refuse, type Setting } from "./command.ts";
import { readGivenFile } from "./given-file.ts";
import { writeFiles } from "./write-files.ts";

/**
 * Adds what others noted on a column, as a file has it, to `remarks` of its annotations.yaml; all of it that can be
 * placed, or nothing. Prints each remark, those that cannot be placed too.
 * @param from the path of the file, absolute or from the folder of the run on
 * @returns the exit code: 1 where the file cannot be read, or none of its remarks is in the column
 */
export async function proposeRemarks(
	from: string,
	column: ColumnFiles,
	names: readonly Name[],
	setting: Setting,
): Promise<number> {
	let read: ReadRemarks;
	try {
		read = await readRemarks(readGivenFile(resolve(setting.folder, from), "Export the notes on this column alone."));
	} catch (error) {
		if (!(error instanceof ImportProblem)) throw error;
		return refuse(`${from}: ${error.message}`, setting);
	}
	const { annotationsFile: shown } = column;
	const annotated = annotateColumn(column, names, new Diagnostics());
	const hide = wordMask(column, annotated);
	const placed = placeRemarks(annotated.withholding, read.remarks, column.annotations?.entries.remarks ?? []);
	for (const line of [...read.told, ...describeUnplaced(placed)]) setting.warn(hide(line));
	if (placed.added.length > 0) {
		const refusal = write(column, placed, setting);
		if (refusal !== null) return refuse(refusal, setting);
	}
	for (const { entry, line } of placed.added) setting.print(hide(`line ${line}: ${describe(entry, entry.quote)}`));
	setting.print(describeResult(placed, shown));
	return placed.added.length + placed.known > 0 ? 0 : 1;
}

/** Writes the entries into annotations.yaml. @returns why nothing was written, as text; null where all was */
function write({ annotationsFile: shown }: ColumnFiles, { added }: PlacedRemarks, setting: Setting): string | null {
	const path = join(setting.folder, shown);
	const text = withRemarks(
		existsSync(path) ? readFileSync(path, "utf8") : null,
		added.map(({ entry }) => entry),
	);
	if (text === null) {
		return `The remarks cannot be put into ${shown}. Write \`remarks:\` as a line of its own, with its entries as lines below it that begin with “  - ”.`;
	}
	const diagnostics = new Diagnostics();
	const decoded = decodeFile(Buffer.from(text), shown, diagnostics, "yaml");
	if (decoded !== null) parseYaml(decoded, annotationsFileSchema, shown, diagnostics);
	return diagnostics.hasErrors ? formatDiagnostics(diagnostics.all) : writeFiles([{ path, shown, text }]);
}

/** A remark on one line: its words, who noted it, and what. */
function describe({ by, remark, tags }: Pick<ForeignRemark, "by" | "remark" | "tags">, quote: string | null): string {
	const words = quote === null ? "" : `“${oneLine(quote).trim()}”, `;
	const tagged = tags.length > 0 && tags.join(", ") !== remark ? ` [${tags.join(", ")}]` : "";
	return `${words}${by ?? "nobody named"}: ${oneLine(remark) || "(nothing)"}${tagged}`;
}

/** The remarks that are not added, each with its words and the reason. */
function describeUnplaced({ unplaced }: PlacedRemarks): string[] {
	return unplaced.map(({ remark, reason }) => {
		const quote = reason === WITHDRAWN ? null : (remark.target?.exact ?? null);
		return `not added: ${describe(remark, quote)}\n    ${reason}`;
	});
}

function describeResult({ added, known, unplaced }: PlacedRemarks, shown: string): string {
	const counts = [
		added.length > 0 ? `${added.length} added to \`remarks\` in ${shown}` : "nothing added",
		...(known > 0 ? [`${known} there already`] : []),
		...(unplaced.length > 0 ? [`${unplaced.length} not added`] : []),
	];
	return `${counts.join(", ")}.`.replace(/^./, (first) => first.toUpperCase());
}
