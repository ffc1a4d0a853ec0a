import { openLinkedWords } from "./linked-words.ts";
import { offerSearch } from "./open-search.ts";
import { restoreView } from "./view.ts";

// Each of these makes something quicker that the page does without it too. What a reader must reach for is loaded then:
// but search answers from the page at once, so that it is here.
restoreView();
offerSearch();
openLinkedWords();

const reaches = ["pointermove", "pointerdown", "keydown", "scroll"];
const reach = (event: Event) => {
	// A browser tells of a pointer that rests where the page comes up under it.
	if (event instanceof MouseEvent && event.type === "pointermove" && !event.movementX && !event.movementY) return;
	// The key that opens search asks for search only.
	if (event instanceof KeyboardEvent && event.key === "/") return;
	for (const name of reaches) document.removeEventListener(name, reach);
	void import("./reach.ts").then(({ startReach }) => startReach(event));
};
for (const name of reaches) document.addEventListener(name, reach, { passive: true });
if (location.hash !== "") reach(new Event("load"));
