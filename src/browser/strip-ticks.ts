import type { Passage } from "../search/passages.ts";

/** Shows on the voice strip where the passages found on this page stand: on the sentences that hold what was asked. */
export function showTicks(passages: readonly Passage[]): void {
	hideTicks();
	for (const { column, block, spans } of passages) {
		const inBlock = column.blocks.find(({ id }) => id === block);
		const sentences = column.sentences.filter(({ start }) => inBlock && start >= inBlock.start && start < inBlock.end);
		// The page's sentences are the index's, in order.
		const onPage = document.querySelectorAll(`#${block} [data-voice]:not([data-annotation])`);
		for (const [index, sentence] of sentences.entries()) {
			if (!spans.some(({ start, end }) => start < sentence.end && end > sentence.start)) continue;
			const cells = document.querySelectorAll(`.strip-picture a[href="#${onPage[index]?.id}"] rect`);
			for (const cell of cells) cell.classList.add("found");
		}
	}
}

export function hideTicks(): void {
	for (const cell of document.querySelectorAll(".strip-picture .found")) cell.classList.remove("found");
}
