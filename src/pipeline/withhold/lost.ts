import { historyOf } from "../../links/history.ts";
import { wordRanges } from "../../text/diff.ts";
import { signDifferences } from "../../text/sign-differences.ts";
import { countWithheld, WITHHELD } from "../../text/withheld.ts";
import type { Diagnostics } from "../diagnostics.ts";
import type { Annotated } from "../index.ts";
import type { ColumnFiles } from "../parse/column-folder.ts";
import { placeOfOffset } from "../parse/text-layer.ts";
import { fingerprintOf } from "./find-passages.ts";

/**
 * Reports entries of `withdrawn` that are gone, where words would be published again by that: the registry keeps signs
 * in their places, and fingerprints of the passages.
 */
export function reportLostEntries(
	{ annotations, annotationsFile, registry }: Pick<ColumnFiles, "annotations" | "annotationsFile" | "registry">,
	{ layer }: Pick<Annotated, "layer">,
	diagnostics: Diagnostics,
): void {
	const named = new Set(annotations?.entries.withdrawn.map(fingerprintOf));
	if (!registry?.withdrawn?.some((fingerprint) => !named.has(fingerprint))) return;
	const last = historyOf(registry).at(-1)?.text ?? "";
	const places = wordRanges(layer.text);
	const again = signDifferences(last, layer.text).filter(
		({ expected, found }) => expected.includes(WITHHELD) && /[\p{L}\p{N}]/u.test(found),
	);
	if (again.length === 0) return;
	const lines = again.map(({ foundAt }) => placeOfOffset(layer, places[foundAt]?.start ?? 0).line);
	const count = again.reduce((sum, { expected }) => sum + countWithheld(expected), 0);
	const message = `links.yaml records ${count} withdrawn ${count === 1 ? "word" : "words"} that no entry of \`withdrawn\` names any more. The column would show what stands there now: line ${[...new Set(lines)].join(", ")}.`;
	const place = annotations?.placeOf(["withdrawn"]) ?? { file: annotationsFile, line: 1, column: 1 };
	diagnostics.add("withdrawn-lost", place, message);
}
