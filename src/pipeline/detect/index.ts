import type { Detection } from "../../model/detection.ts";
import type { Name } from "../../model/name.ts";
import type { TextLayer } from "../parse/text-layer.ts";
import { overlap } from "../ranges.ts";
import { detectFigures } from "./figures.ts";
import { detectNames } from "./names.ts";
import { detectQuotations } from "./quotations.ts";

export type DetectContext = { lang: string; names: readonly Name[] };
type Detector = (layer: TextLayer, context: DetectContext) => Detection[];

/** The detectors, one for each type of annotation that is proposed. A new one is a file and a line here. */
const detectors = [
	(layer) => detectQuotations(layer),
	(layer, { lang }) => detectFigures(layer, lang),
	(layer, { names }) => detectNames(layer, names),
] satisfies Detector[];

/** Everything that the detectors propose for a text, in text order. */
export function detect(layer: TextLayer, context: DetectContext): Detection[] {
	const code = layer.blocks.filter(({ node }) => node.type === "code");
	return detectors
		.flatMap((detector) => detector(layer, context))
		.filter(({ range }) => !code.some((block) => overlap(block, range) > 0))
		.sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
}
