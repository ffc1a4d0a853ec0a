import type { Voice } from "../model/vocabulary.ts";

/** The colours of each voice, those of the pages by daylight: `--named` and `--named-tint` in `styles/page.css`. */
export const voiceColours: Record<Voice, { ink: string; tint: string | null }> = {
	columnist: { ink: "#8b867c", tint: null },
	named: { ink: "#2b639f", tint: "#e4edf8" },
	unnamed: { ink: "#94590a", tint: "#fbecd2" },
	document: { ink: "#17697a", tint: "#dff0f1" },
	poll: { ink: "#a03a5c", tint: "#f9e4ea" },
	reported: { ink: "#7a4a9c", tint: "#efe6f6" },
	question: { ink: "#22704f", tint: "#e2f1ea" },
	undetermined: { ink: "#d8d2c6", tint: null },
};
