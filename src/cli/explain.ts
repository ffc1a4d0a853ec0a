import { detectionsOf } from "../model/detection.ts";
import { rateOf } from "../pipeline/detect/attribution/rates.ts";
import { plainLayer } from "../pipeline/detect/describe.ts";
import { type DetectContext, detect } from "../pipeline/detect/index.ts";
import { marksOf } from "../pipeline/detect/marks.ts";
import { lineOf, type TextRange } from "../text/ranges.ts";

/**
 * Who is credited with what in a text, and why, a paragraph each: the words, the construction that was read, how often
 * it is right on the columns and news that were marked up by hand, and which others would have taken the words.
 */
export function explainCredits(text: string, context: DetectContext): string[] {
	const layer = plainLayer(text);
	const marks = context.marks ?? marksOf(layer, context.lang);
	return detectionsOf(detect(layer, { ...context, marks }), "attribution").map((one) => {
		const words = (range: TextRange | null) => (range ? `“${lineOf(text, range)}”` : "nobody named");
		const said = one.content.map((part) => words(part)).join(" … ");
		const polarity = one.polarity === "affirms" ? "" : `, which the source ${one.polarity}`;
		const cue = one.cue ? `by ${words(one.cue)}` : "by going on";
		const others = one.others.length > 0 ? `; otherwise ${one.others.join(", ")}` : "";
		const rate = Math.round(rateOf(one.construction) * 100);
		return [
			`${words(one.source)}, ${cue}: ${said}${polarity}`,
			`    ${one.construction} (${one.manner}): right in ${rate} of 100${others}`,
		].join("\n");
	});
}
