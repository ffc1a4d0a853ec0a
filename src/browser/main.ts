import { holdPress } from "./hold-press.ts";
import { restoreLearned } from "./learned.ts";
import { loadWordLink } from "./load-word-link.ts";
import { joinNumbers, partNumbers } from "./numbers.ts";
import { offerSearch } from "./open-search.ts";
import { restoreView } from "./view.ts";

// Each of these makes something quicker that the page does without it too. What a reader needs pointer or keys for is
// loaded at the first interaction.
restoreView();
restoreLearned();
offerSearch();
loadWordLink();
joinNumbers();

const interactions = ["pointermove", "pointerdown", "keydown", "scroll", "selectionchange"];
const firstInteraction = async (event: Event) => {
	// A browser also reports a pointer that rests where the page comes up under it.
	if (event instanceof MouseEvent && event.type === "pointermove" && !event.movementX && !event.movementY) return;
	// The key that opens search asks for search only.
	if ("key" in event && event.key === "/") return;
	for (const name of interactions) document.removeEventListener(name, firstInteraction);
	const release = holdPress();
	await import("./interactive.ts").then((module) => module.startInteractive(event), partNumbers).finally(release);
};
for (const name of interactions) document.addEventListener(name, firstInteraction, { passive: true });
// Words that are linked to, and a reader who comes back, are to be answered at once.
if (location.hash || scrollY) void firstInteraction(new Event("load"));
