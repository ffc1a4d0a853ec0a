import type { Stance } from "../../../model/vocabulary.ts";
import type { TextRange } from "../../../text/ranges.ts";
import type { Cues } from "../lexicon/cues.ts";
import type { Shape } from "../syntax/read.ts";

type Given = { content: readonly TextRange[]; shape: Shape };

/**
 * Where the columnist stands towards what a source is credited with: reports it; asks, where it is given as a question;
 * or rejects it, where words of the columnist's beside it say so ("claims, without evidence, that").
 * @param sentence the one that the source is credited in
 */
export function stanceOfCredit(text: string, sentence: TextRange, { content, shape }: Given, cues: Cues): Stance {
	if (shape === "question") return "asks";
	let own = "";
	let at = sentence.start;
	for (const { start, end } of content) {
		own += text.slice(at, Math.max(at, start));
		at = Math.max(at, end);
	}
	own = ` ${(own + text.slice(at, sentence.end)).toLowerCase().replace(/[^\p{L}’']+/gu, " ")} `;
	return cues.rejecting.some((words) => own.includes(` ${words} `)) ? "rejects" : "reports";
}
