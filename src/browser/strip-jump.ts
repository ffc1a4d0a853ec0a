import { layOutStrip, STRIP_WIDTH } from "../views/strip-layout.ts";
import type { PageMark } from "./page-text.ts";

/** Makes a press on the voice strip lead to the sentence that is drawn there. */
export function followStrip(): void {
	const strip = document.querySelector(".strip-picture");
	strip?.addEventListener("click", async (event) => {
		if (!(event instanceof MouseEvent)) return;
		const { countedText } = await import("./page-words.ts");
		const { left, width } = strip.getBoundingClientRect();
		const asked = ((event.clientX - left) / width) * STRIP_WIDTH;
		const { marks, blocks } = countedText();
		const sentences = marks.filter(isSentence);
		const { places } = layOutStrip(sentences, blocks);
		const at = places.findLastIndex(({ x }) => x <= asked);
		const sentence = document.querySelectorAll(".words [id][data-voice]:not([data-annotation])")[at];
		if (sentence) location.hash = sentence.id;
	});
}

/** Whether a mark is a sentence: claims have a voice as well, and stretches have none. */
function isSentence({ data }: PageMark): boolean {
	return data["annotation"] === undefined && data["voice"] !== undefined;
}
