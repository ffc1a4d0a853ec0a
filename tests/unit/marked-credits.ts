import { detectionsOf } from "../../src/model/detection.ts";
import { plainLayer } from "../../src/pipeline/detect/describe.ts";
import { detect } from "../../src/pipeline/detect/index.ts";
import type { TextRange } from "../../src/text/ranges.ts";

/**
 * A sentence as a column has it, and what is marked in it: "<Vale> [said] that {the bridge is safe}.", "-" for a source
 * or cue that it has none of.
 */
export function unmarked(example: string): { text: string; source: string; cue: string; content: string[] } {
	const inside = (pattern: RegExp) => [...example.matchAll(pattern)].map(([, words = ""]) => bare(words));
	const [source = "-"] = inside(/<([^>]*)>/g);
	const [cue = "-"] = inside(/\[([^\]]*)\]/g);
	return { text: bare(example), source, cue, content: inside(/\{([^}]*)\}/g) };
}

const bare = (words: string) => words.replace(/[<>[\]{}]/g, "");

/** Who is credited in a text with what, by which construction. */
export function creditsIn(text: string) {
	return detectionsOf(detect(plainLayer(text), { lang: "en", names: [] }), "attribution").map((one) => {
		const words = (range: TextRange | null) => (range ? text.slice(range.start, range.end) : "-");
		return {
			id: one.construction,
			manner: one.manner,
			polarity: one.polarity,
			source: words(one.source),
			cue: words(one.cue),
			content: one.content.map(words),
		};
	});
}
