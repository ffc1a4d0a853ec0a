import type { Decisions } from "../../model/decisions.ts";
import type { Detection } from "../../model/detection.ts";
import { lineOf, overlap, type TextRange } from "../../text/ranges.ts";
import type { Diagnostics } from "../diagnostics.ts";
import type { TextLayer } from "../parse/text-layer.ts";
import type { AnchorInput } from "./index.ts";

/** What an editor has rejected, and what it is taken from. */
type RejectInput = {
	detections: readonly Detection[];
	/** What questions take as given, which is proposed as a claim. */
	presuppositions: readonly TextRange[];
	decisions: Pick<Decisions, "rejected">;
	/** `annotations.yaml`; undefined where there is no such file. */
	file: Pick<AnchorInput, "placeOf"> | undefined;
};

/**
 * Takes away the detections whose words an editor has rejected under `rejected`. Spaces, quotation marks and full stops
 * at the ends make no difference.
 * @param diagnostics receives a warning for each entry whose words no detection has
 * @returns the detections and presuppositions that are kept; and the words of attributions that are none: source, cue
 * and content, in UTF-16 units of the text layer
 */
export function rejectProposals(
	{ text }: TextLayer,
	{ detections, presuppositions, decisions, file }: RejectInput,
	diagnostics: Diagnostics,
): { kept: Detection[]; presuppositions: TextRange[]; ranges: TextRange[] } {
	const asked = presuppositions.map((range) => ({ type: "claim" as const, range }));
	const gone = new Set<Detection | (typeof asked)[number]>();
	const isAny = decisions.rejected.length > 0;
	const proposals = Map.groupBy(isAny ? [...detections, ...asked] : [], (one) => placeOf(trimmed(text, one.range)));
	for (const { entry, index, range } of decisions.rejected) {
		const words = trimmed(text, range);
		const meant = (proposals.get(placeOf(words)) ?? []).filter(({ type }) => (entry.type ?? type) === type);
		for (const one of meant) gone.add(one);
		if (meant.length > 0 || !file) continue;
		const near = detections.filter((one) => overlap(one.range, range) > 0).slice(0, 4);
		const found = near.map((one) => `“${lineOf(text, one.range)}” (${one.type})`).join(", ");
		const message = `Nothing is proposed for “${entry.quote}”.${found === "" ? "" : ` Beside it there are ${found}.`}`;
		diagnostics.add("rejected-nothing", file.placeOf(["rejected", index, "quote"]), message);
	}
	return {
		kept: detections.filter((one) => !gone.has(one)),
		presuppositions: asked.filter((one) => !gone.has(one)).map(({ range }) => range),
		ranges: [...gone].flatMap((one) => (one.type === "attribution" ? [one.range, ...one.content] : [])),
	};
}

const placeOf = ({ start, end }: TextRange) => `${start}-${end}`;

/** A range without what is no word at its ends. */
function trimmed(text: string, { start, end }: TextRange): TextRange {
	const words = text.slice(start, end);
	const [before = ""] = /^[^\p{L}\p{N}]*/u.exec(words) ?? [];
	const [after = ""] = /[^\p{L}\p{N}%]*$/u.exec(words) ?? [];
	return { start: start + before.length, end: Math.max(start + before.length, end - after.length) };
}
