import { restoreLearned } from "./learned.ts";
import { loadWordLink } from "./load-word-link.ts";
import { offerSearch } from "./open-search.ts";
import { restoreView } from "./view.ts";

// Each of these makes something quicker that the page does without it too. What a reader needs pointer or keys for is
// loaded at the first interaction.
restoreView();
restoreLearned();
offerSearch();
loadWordLink();

const interactions = ["pointermove", "pointerdown", "keydown", "scroll", "selectionchange"];
const firstInteraction = async (event: Event) => {
	// A browser also reports a pointer that rests where the page comes up under it.
	if (event instanceof MouseEvent && event.type === "pointermove" && !event.movementX && !event.movementY) return;
	// The key that opens search asks for search only.
	if (event instanceof KeyboardEvent && event.key === "/") return;
	for (const name of interactions) document.removeEventListener(name, firstInteraction);
	// A press on a mark or a number that comes before what answers it is answered late, and alike.
	const pressed: Element[] = [];
	const hold = (press: MouseEvent) => {
		if (!(press.target instanceof Element) || press.metaKey || press.ctrlKey || press.shiftKey) return;
		const mark = press.target.closest(".words :is([data-annotation], [data-furniture])");
		if (!mark || press.target.closest("a:not([data-furniture])")) return;
		press.preventDefault();
		pressed[0] = press.target;
	};
	document.addEventListener("click", hold);
	const { startInteractive } = await import("./interactive.ts").finally(() =>
		document.removeEventListener("click", hold),
	);
	startInteractive(event);
	pressed[0]?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
};
for (const name of interactions) document.addEventListener(name, firstInteraction, { passive: true });
if (location.hash !== "") void firstInteraction(new Event("load"));
