import { searchMessages as words } from "../messages/search.en.ts";
import { type Answer, COLUMNS_AT_ONCE, ready, type SearchPlace, search, searchHints } from "../search/engine.ts";
import { type Facet, type FacetCount, type Filters, facets } from "../search/facets.ts";
import { recentSearches, rememberSearch } from "./recent-searches.ts";
import { renderPassage } from "./render-passage.ts";
import { hideTicks, showTicks } from "./strip-ticks.ts";

const connected = new WeakSet<HTMLElement>();
/** How many values of a facet are offered. */
const MOST_VALUES = 8;

/** Connects a search form, in the dialog or on the search page, to the engine. Does nothing the second time. */
export function connectSearch(root: HTMLElement): void {
	if (connected.has(root)) return;
	connected.add(root);
	const form = root.querySelector("form");
	const input = root.querySelector<HTMLInputElement>("input[type=search]");
	const status = root.querySelector("[data-search-status]");
	const narrow = root.querySelector("[data-search-facets]");
	const list = root.querySelector("[data-search-results]");
	if (!form || !input || !status || !narrow || !list) return;
	const isPage = root.matches("[data-search-page]");
	const dialog = root.closest("dialog");
	const here = document.querySelector("[itemprop=articleBody]") ? location.pathname : null;
	const place = searchPlace();

	// What fails here fails again, and is told, when something is asked.
	ready(place).catch(() => undefined);

	let filters: Filters = {};
	let columns = COLUMNS_AT_ONCE;
	let latest = 0;
	let pending = Promise.resolve();

	const run = async () => {
		const typed = input.value.trim();
		const shown = typed.replace(/^["“”„«]+|["“”»]+$/g, "");
		const turn = ++latest;
		if (isPage || dialog?.open) writeAddress(typed, filters);
		try {
			const answer = await search({ typed, filters, here, columns }, place);
			if (turn !== latest) return;
			if (typed === "" && Object.keys(filters).length === 0) return void showStart(turn);
			showAnswer(answer, shown);
		} catch {
			if (turn === latest) status.textContent = words.unavailable;
		}
	};
	const ask = (typed: string, chosen: Filters = {}) => {
		input.value = typed;
		filters = chosen;
		columns = COLUMNS_AT_ONCE;
		input.focus();
		pending = run();
	};

	function showAnswer(answer: Answer, shown: string) {
		const { passages, instead, isPartly, suggestions, hasMore } = answer;
		root.dataset["isReady"] = "";
		const focused = [...(list?.querySelectorAll("a") ?? [])].findIndex((link) => link === document.activeElement);
		list?.replaceChildren(...passages.map(renderPassage), ...(hasMore ? [moreButton()] : []));
		if (focused >= 0) list?.querySelectorAll("a")[focused]?.focus();
		showTicks(passages.filter(({ column }) => column.url === here));
		showFacets(answer.facets);
		if (!status) return;
		if (isPartly) status.textContent = words.partly(passages.length, shown);
		else if (passages.length > 0) status.textContent = words.found(passages.length, shown, instead);
		else if (suggestions.length === 0) status.textContent = words.nothing(shown);
		else {
			const buttons = suggestions.flatMap((name) => [" ", button(name, () => ask(name, filters))]);
			status.replaceChildren(words.nothing(shown), words.meant, ...buttons);
		}
	}

	function forget() {
		rememberSearch(null);
		ask("");
	}

	/** Before anything is typed: what was searched before, who is credited, and figures. */
	async function showStart(turn: number) {
		list?.replaceChildren();
		hideTicks();
		if (status) status.textContent = words.start;
		const { names, figures } = await searchHints(place);
		if (turn !== latest) return;
		const recent = recentSearches();
		const speakers = names.filter(({ credits }) => credits > 0).sort((a, b) => b.credits - a.credits);
		narrow?.replaceChildren(
			...group(words.recent, [
				...recent.map((typed) => button(typed, () => ask(typed))),
				...(recent.length > 0 ? [button(words.forget, forget)] : []),
			]),
			...group(
				words.speakers,
				speakers
					.slice(0, MOST_VALUES)
					.map(({ id, printed }) => button(printed[0] ?? id, () => ask("", { speaker: id }))),
			),
			...group(
				words.figures,
				figures.map((figure) => button(figure, () => ask(figure))),
			),
		);
	}

	/** On a small screen folded, so that the results are in view; but for what is chosen. */
	function showFacets(counts: readonly FacetCount[]) {
		const isOpen = narrow?.querySelector("details")?.open ?? matchMedia("(width >= 48rem)").matches;
		const groups = facetButtons(counts);
		if (groups.length === 0) return void narrow?.replaceChildren();
		const details = document.createElement("details");
		const summary = document.createElement("summary");
		summary.textContent = words.narrow;
		details.open = isOpen || Object.keys(filters).length > 0;
		details.append(summary, ...groups);
		narrow?.replaceChildren(details);
	}

	function facetButtons(counts: readonly FacetCount[]): HTMLElement[] {
		return counts.flatMap(({ facet, values }) => {
			const offered = values.slice(0, MOST_VALUES).map(({ key, label, count }) => {
				const isChosen = filters[facet] === key;
				const { [facet]: _, ...others } = filters;
				const made = button(`${label} ${count}`, () =>
					ask(input?.value ?? "", isChosen ? others : { ...filters, [facet]: key }),
				);
				made.setAttribute("aria-pressed", String(isChosen));
				return made;
			});
			return group(words.facets[facet], offered);
		});
	}

	function moreButton(): HTMLLIElement {
		const item = document.createElement("li");
		item.append(
			button(words.more, () => {
				columns += COLUMNS_AT_ONCE;
				pending = run();
			}),
		);
		return item;
	}

	input.addEventListener("input", () => {
		columns = COLUMNS_AT_ONCE;
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
	list.addEventListener("click", (event) => {
		if (!(event.target instanceof Element) || !event.target.closest("a")) return;
		rememberSearch(input.value.trim());
		if (!dialog) return;
		// The way back leads to these results; the page itself is not asked for again for a change of its query.
		const kept = { search: location.search };
		leaveAddress();
		history.replaceState(kept, "");
		dialog.close();
	});
	dialog?.addEventListener("close", () => {
		filters = {};
		if (new URLSearchParams(location.search).has("q")) leaveAddress();
	});
	if (dialog) {
		addEventListener("popstate", ({ state }) => {
			if (typeof state?.search !== "string") return;
			({ typed: input.value, filters } = readAddress(state.search));
			dialog.showModal();
			pending = run();
		});
	}

	const asked = readAddress(location.search);
	if (asked.typed !== "") input.value = asked.typed;
	filters = asked.filters;
	if (isPage) input.focus();
	pending = run();
}

/** Where the index is: the page says it. */
function searchPlace(): SearchPlace {
	const { base = "/", index: version = "", archives = "" } = document.body.dataset;
	return { base, version, archives: archives.split(" ").filter((path) => path !== "") };
}

/** What an address asks for: `?q=deal&kind=quotation&speaker=zelensky`. */
function readAddress(query: string): { typed: string; filters: Filters } {
	const asked = new URLSearchParams(query);
	const filters: Filters = {};
	for (const facet of facets) {
		const value = asked.get(facet);
		if (value) filters[facet] = value.slice(0, 200);
	}
	return { typed: (asked.get("q") ?? "").slice(0, 500), filters };
}

/** Keeps what is asked in the address, beside what else it says. */
function writeAddress(typed: string, filters: Filters): void {
	const next = new URLSearchParams(location.search);
	const all: Partial<Record<Facet | "q", string>> = { ...filters, q: typed };
	for (const name of ["q", ...facets] as const) {
		const value = all[name];
		if (value) next.set(name, value);
		else next.delete(name);
	}
	const query = next.toString();
	history.replaceState(history.state, "", `${location.pathname}${query && `?${query}`}${location.hash}`);
}

function leaveAddress(): void {
	writeAddress("", {});
}

function button(text: string, act: () => void): HTMLButtonElement {
	const made = document.createElement("button");
	made.type = "button";
	made.className = "plain";
	made.textContent = text;
	made.addEventListener("click", act);
	return made;
}

function group(title: string, buttons: HTMLButtonElement[]): HTMLElement[] {
	if (buttons.length === 0) return [];
	const made = document.createElement("p");
	made.setAttribute("role", "group");
	made.setAttribute("aria-label", title);
	const name = document.createElement("b");
	name.textContent = title;
	made.append(name, ...buttons);
	return [made];
}
