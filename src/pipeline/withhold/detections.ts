import type { Detection } from "../../model/detection.ts";
import type { TextRange } from "../../text/ranges.ts";
import { holdsWithheld, isAllWithheld } from "../../text/withheld.ts";
import type { SentenceReading } from "../detect/read-sentences.ts";

type Found = { detections: Detection[]; sentences: SentenceReading[] };

/**
 * What is detected, but for what is on withheld words alone. These may have told who says the rest of their sentence,
 * and whom a pronoun after them means: both are not determined, and no such sentence is proposed as a claim.
 * @param text with signs for the words that are withheld
 */
export function withoutWithheld(text: string, { detections, sentences }: Found): Found {
	if (!holdsWithheld(text)) return { detections, sentences };
	const at = ({ start, end }: TextRange) => text.slice(start, end);
	const isShown = ({ range }: { range: TextRange }) => !isAllWithheld(at(range));
	const isTouched = ({ range }: { range: TextRange }) => holdsWithheld(at(range));
	return {
		detections: detections
			.filter((one) => isShown(one) && (one.type !== "claim" || !isTouched(one)))
			.map((one): Detection => {
				if (one.type !== "attribution" || !one.antecedent || !one.source) return one;
				const between = { start: one.antecedent.start, end: one.source.end };
				return holdsWithheld(at(between)) ? { ...one, antecedent: null } : one;
			}),
		sentences: sentences.map((one) => {
			const isUnknown = isTouched(one) && (one.voice === "columnist" || one.voice === "question");
			const presupposes = one.presupposes.filter((range) => !isTouched(range));
			return { ...one, presupposes, ...(isUnknown && { voice: "undetermined" as const, stance: null }) };
		}),
	};
}
