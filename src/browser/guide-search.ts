import { guideMessagesFor } from "../messages/guide.ts";
import type { GuideSearch } from "../model/guide.ts";
import { findInGuide, type GuideHit } from "../search/guide.ts";
import { pageLanguage } from "./page-language.ts";

const words = guideMessagesFor(pageLanguage());

/** Answers what is typed into the field of the guide's search, from an index that is fetched once. */
export async function connectGuideSearch(search: HTMLElement): Promise<void> {
	const input = search.querySelector("input");
	const list = document.querySelector("[data-guide-results]");
	const status = document.querySelector("[data-guide-status]");
	if (!input || !list || !status) return;
	const index = await fetchIndex(search.dataset["guideSearch"] ?? "");
	const answer = () => {
		const hits = index ? findInGuide(index, input.value) : [];
		list.replaceChildren(...hits.map(renderHit));
		const isEmpty = input.value.trim() === "";
		status.textContent = index ? (isEmpty ? "" : words.found(hits.length)) : words.unavailable;
	};
	input.addEventListener("input", answer);
	answer();
}

async function fetchIndex(address: string): Promise<GuideSearch | null> {
	try {
		const response = await fetch(address);
		return response.ok ? await response.json() : null;
	} catch {
		return null;
	}
}

function renderHit({ entry, text, spans }: GuideHit): HTMLLIElement {
	const place = document.createElement("b");
	place.textContent = [entry.page, entry.heading].filter((part) => part !== null).join(" · ");
	const line = document.createElement("span");
	let at = 0;
	for (const { start, end } of spans) {
		const mark = document.createElement("mark");
		mark.textContent = text.slice(start, end);
		line.append(text.slice(at, start), mark);
		at = end;
	}
	line.append(text.slice(at));
	const link = document.createElement("a");
	link.href = entry.address;
	link.append(place, line);
	const item = document.createElement("li");
	item.append(link);
	return item;
}
