import { searchMessages as words } from "../messages/en.ts";
import { type Hit, ready, search } from "../search/engine.ts";

const connected = new WeakSet<HTMLElement>();

/** Connects a search form, in the dialog or on the search page, to the engine. Does nothing the second time. */
export function connectSearch(root: HTMLElement): void {
	if (connected.has(root)) return;
	connected.add(root);
	const form = root.querySelector("form");
	const input = root.querySelector<HTMLInputElement>("input[type=search]");
	const status = root.querySelector("[data-search-status]");
	const list = root.querySelector("[data-search-results]");
	if (!form || !input || !status || !list) return;
	const isPage = root.matches("[data-search-page]");
	const base = document.body.dataset.base ?? "/";

	// What fails here fails again, and is told, when something is asked.
	ready(base).catch(() => undefined);

	let latest = 0;
	let pending = Promise.resolve();
	const run = async () => {
		const typed = input.value.trim();
		const shown = typed.replace(/^["“”„«]+|["“”»]+$/g, "");
		const turn = ++latest;
		if (isPage) history.replaceState(null, "", typed ? `?q=${encodeURIComponent(typed)}` : location.pathname);
		if (typed === "") {
			list.replaceChildren();
			status.textContent = words.start;
			return;
		}
		try {
			const { hits, instead, suggestions } = await search(typed, base);
			if (turn !== latest) return;
			list.replaceChildren(...hits.map(renderHit));
			if (hits.length > 0) status.textContent = words.found(hits.length, shown, instead);
			else if (suggestions.length === 0) status.textContent = words.nothing(shown);
			else status.replaceChildren(words.nothing(shown), words.meant, ...suggestions.flatMap(renderSuggestion));
		} catch {
			if (turn !== latest) return;
			status.textContent = words.unavailable;
		}
	};

	input.addEventListener("input", () => {
		pending = run();
	});
	form.addEventListener("submit", (event) => {
		event.preventDefault();
		pending = run();
	});
	input.addEventListener("keydown", (event) => {
		if (event.key !== "Enter" || event.isComposing) return;
		event.preventDefault();
		// What is typed last counts: its results may still be on their way.
		void pending.then(() => list.querySelector<HTMLAnchorElement>("a")?.click());
	});
	root.addEventListener("keydown", (event) => {
		const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
		if (by === undefined) return;
		event.preventDefault();
		const stops = [input, ...list.querySelectorAll("a")];
		const at = stops.findIndex((stop) => stop === document.activeElement);
		stops[Math.min(Math.max(at + by, 0), stops.length - 1)]?.focus();
	});
	// A result on this very page leaves the dialog open: it is in the way.
	list.addEventListener("click", () => root.closest("dialog")?.close());

	const asked = new URLSearchParams(location.search).get("q");
	if (isPage && asked) input.value = asked.slice(0, 500);
	if (isPage) input.focus();
	pending = run();

	function renderSuggestion(name: string): (string | Node)[] {
		const button = document.createElement("button");
		button.type = "button";
		button.className = "plain";
		button.textContent = name;
		button.addEventListener("click", () => {
			if (!input) return;
			input.value = name;
			input.focus();
			pending = run();
		});
		return [" ", button];
	}
}

function renderHit({ kind, url, headline, paragraph, excerpt, marks, standings }: Hit): HTMLLIElement {
	const item = document.createElement("li");
	item.dataset["searchResult"] = "";
	item.dataset["kind"] = kind;
	const link = document.createElement("a");
	link.href = url;
	const place = document.createElement("b");
	place.textContent = `${headline} · ${words.paragraph(paragraph)}`;
	link.append(place);
	for (const { label, stance } of standings) {
		const standing = document.createElement("em");
		standing.dataset["stance"] = stance;
		standing.textContent = label;
		link.append(standing);
	}
	let at = 0;
	for (const { start, end } of marks) {
		const mark = document.createElement("mark");
		mark.textContent = excerpt.slice(start, end);
		link.append(excerpt.slice(at, start), mark);
		at = end;
	}
	link.append(excerpt.slice(at));
	item.append(link);
	return item;
}
