import type { NameCards } from "../model/name-card.ts";
import { fetchColumnFile } from "./column-files.ts";
import { loadOnce, once } from "./once.ts";

const nameCards = loadOnce(() => fetchColumnFile<NameCards>("namesJson"));
const cardElement = once(makeCard);

/** Shows who or what a mention names, below it. @throws Error where the cards cannot be had */
export async function openNameCard(mark: HTMLElement): Promise<void> {
	const { mentions, designations, cards } = await nameCards();
	const { annotation = "" } = mark.dataset;
	const shown = cards[mentions[annotation] ?? ""];
	if (!shown) return;
	const card = cardElement();
	const name = document.createElement("b");
	name.textContent = shown.name;
	const designation = designations[annotation];
	const lines = [...shown.lines, ...(designation ? [designation] : [])].map((line) => {
		const paragraph = document.createElement("p");
		paragraph.textContent = line;
		return paragraph;
	});
	const link = document.createElement("a");
	link.href = shown.url;
	link.textContent = shown.more;
	card.replaceChildren(name, ...lines, link);
	card.showPopover();
	const box = mark.getClientRects()[0] ?? mark.getBoundingClientRect();
	const left = Math.max(8, Math.min(box.left, document.documentElement.clientWidth - card.offsetWidth - 8));
	const isBelow = box.bottom + card.offsetHeight + 8 < innerHeight;
	card.style.setProperty("--left", `${left + scrollX}px`);
	card.style.setProperty("--top", `${(isBelow ? box.bottom + 6 : box.top - card.offsetHeight - 6) + scrollY}px`);
}

function makeCard(): HTMLElement {
	const made = document.createElement("aside");
	made.className = "sheet name-card";
	made.popover = "auto";
	document.body.append(made);
	return made;
}
