import { store } from "./store.ts";
import { stored } from "./stored.ts";

/** Frames in which what comes into view may still change its height. */
const FRAMES = 10;

const keyOf = () => `place:${location.pathname}`;

/**
 * Keeps where a reader stands in the text, and brings back whoever comes back. A browser that has not kept the page
 * itself comes back to as many pixels from its top; where what is out of view is not laid out yet, other words stand
 * there.
 * @param first what happened before this was loaded: a browser that comes back scrolls, or has scrolled already
 */
export function keepPlace(first: Event): void {
	const blocks = [...document.querySelectorAll<HTMLElement>(".words > [id]")];
	if (blocks.length === 0) return;
	if (/^(?:scroll|load)$/.test(first.type) && isComingBack()) void returnTo(blocks);
	addEventListener("pagehide", () => {
		const block = blocks.find((one) => one.getBoundingClientRect().bottom > 0);
		if (block) store(keyOf(), `${block.getBoundingClientRect().top} ${block.id}`, "sessionStorage");
	});
}

function isComingBack(): boolean {
	const [navigation] = performance.getEntriesByType("navigation");
	return navigation instanceof PerformanceNavigationTiming && navigation.type !== "navigate";
}

async function returnTo(blocks: readonly HTMLElement[]): Promise<void> {
	const [top, id] = stored(keyOf(), "sessionStorage").split(" ");
	const block = blocks.find((one) => one.id === id);
	for (let frame = 0; block && frame < FRAMES; frame++) {
		const down = block.getBoundingClientRect().top - Number(top);
		if (Math.abs(down) >= 1) scrollBy({ top: down, behavior: "instant" });
		await new Promise(requestAnimationFrame);
	}
}
