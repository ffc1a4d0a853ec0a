import type { Passage } from "../search/passages.ts";
import { overlap } from "../text/ranges.ts";
import { layOutStrip } from "../views/strip-layout.ts";

/** Shows on the voice strip where the passages found on this page stand: around the sentences that hold them. */
export function showTicks(passages: readonly Passage[]): void {
	hideTicks();
	const [first] = passages;
	const strip = document.querySelector(".strip-picture");
	if (!first || !strip) return;
	const { sentences, blocks } = first.column;
	const { places } = layOutStrip(sentences, blocks);
	const found = places.filter((_, index) => {
		const sentence = sentences[index];
		return sentence && passages.some(({ spans }) => spans.some((one) => overlap(one, sentence) > 0));
	});
	const outline = document.createElementNS("http://www.w3.org/2000/svg", "path");
	outline.setAttribute("class", "found");
	outline.setAttribute("d", found.map(({ x, w }) => `M${x} 8h${w}v24h-${w}z`).join(""));
	strip.append(outline);
}

export function hideTicks(): void {
	document.querySelector(".strip-picture .found")?.remove();
}
