import { searchMessagesFor } from "../messages/search.ts";
import type { SearchHints } from "../model/search-hints.ts";
import { type SearchFacet, searchFacets } from "../model/vocabulary.ts";
import { type Answer, COLUMNS_AT_ONCE, ready, type SearchPlace, search, searchHints } from "../search/engine.ts";
import type { FacetCount, Filters } from "../search/facets.ts";
import { parseQuery } from "../search/match.ts";
import { pageLanguage } from "./page-language.ts";
import { recentSearches, rememberSearch } from "./recent-searches.ts";
import { renderPassage } from "./render-passage.ts";
import { hideTicks, showTicks } from "./strip-ticks.ts";

const words = searchMessagesFor(pageLanguage());

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
			const answer = await search({ typed, filters, here, columns, words }, place);
			if (turn !== latest) return;
			if (parseQuery(typed).words.length === 0 && Object.keys(filters).length === 0) return void showStart(turn);
			showAnswer(answer, shown);
		} catch {
			if (turn === latest) status.textContent = words.unavailable;
		}
	};
	const ask = (typed: string, chosen: Filters = {}) => {
		input.value = typed;
		filters = chosen;
		columns = COLUMNS_AT_ONCE;
		pending = run();
	};
	const askAnew = (typed: string, chosen?: Filters) => {
		ask(typed, chosen);
		input.focus();
	};

	function showAnswer(answer: Answer, shown: string) {
		const { passages, instead, isPartly, suggestions, columns: named, hasMore } = answer;
		root.dataset["isReady"] = "";
		const focused = [...(list?.querySelectorAll("a") ?? [])].findIndex((link) => link === document.activeElement);
		list?.replaceChildren(...passages.map(renderPassage), ...(hasMore ? [moreButton()] : []));
		if (focused >= 0) list?.querySelectorAll("a")[focused]?.focus();
		showTicks(passages.filter(({ column }) => column.url === here));
		showFacets(answer.facets);
		if (!status) return;
		if (isPartly) status.textContent = words.partly(passages.length, shown);
		else if (passages.length > 0) {
			status.textContent =
				shown === "" ? words.filtered(passages.length) : words.found(passages.length, shown, instead);
		} else if (named.length > 0) status.replaceChildren(words.nothing(shown), words.columns, ...named.flatMap(linkTo));
		else if (suggestions.length === 0) status.textContent = words.nothing(shown);
		else {
			const buttons = suggestions.flatMap((name) => [" ", button(name, () => askAnew(name))]);
			status.replaceChildren(words.nothing(shown), words.meant, ...buttons);
		}
	}

	function forget() {
		rememberSearch(null);
		askAnew("");
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
				...recent.map((typed) => button(typed, () => askAnew(typed))),
				...(recent.length > 0 ? [button(words.forget, forget)] : []),
			]),
			...group(
				words.speakers,
				speakers
					.slice(0, MOST_VALUES)
					.map(({ id, printed }) => button(printed[0] ?? id, () => askAnew("", { speaker: id }))),
			),
			...group(
				words.figures,
				figures.map((figure) => button(figure, () => askAnew(figure))),
			),
		);
	}

	/** On a small screen folded, so that the results are in view; but for what is chosen. */
	function showFacets(counts: readonly FacetCount[]) {
		const isOpen = narrow?.querySelector("details")?.open ?? matchMedia("(width >= 48rem)").matches;
		// The focus stays with the filter that was chosen.
		const focused =
			document.activeElement?.closest("[data-search-facets]") && document.activeElement.getAttribute("data-value");
		const groups = facetButtons(counts);
		if (groups.length === 0) return void narrow?.replaceChildren();
		const details = document.createElement("details");
		const summary = document.createElement("summary");
		summary.textContent = words.narrow;
		details.open = isOpen || Object.keys(filters).length > 0;
		details.append(summary, ...groups);
		narrow?.replaceChildren(details);
		if (focused) narrow?.querySelector<HTMLElement>(`[data-value="${CSS.escape(focused)}"]`)?.focus();
	}

	function facetButtons(counts: readonly FacetCount[]): HTMLElement[] {
		// A filter that nothing answers to is shown, so that it can be taken away.
		const chosen = searchFacets.filter((facet) => filters[facet] && !counts.some((one) => one.facet === facet));
		const all = [
			...counts,
			...chosen.map((facet) => ({
				facet,
				values: [{ key: filters[facet] ?? "", label: filters[facet] ?? "", count: 0 }],
			})),
		];
		return all.flatMap(({ facet, values }) => {
			const offered = values.slice(0, MOST_VALUES).map(({ key, label, count }) => {
				const isChosen = filters[facet] === key;
				const { [facet]: _, ...others } = filters;
				const made = button(`${label} ${count}`, () =>
					ask(input?.value ?? "", isChosen ? others : { ...filters, [facet]: key }),
				);
				made.setAttribute("aria-pressed", String(isChosen));
				made.dataset["value"] = `${facet} ${key}`;
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
		const link = event.target instanceof Element && event.target.closest("a");
		if (!link) return;
		rememberSearch(input.value.trim());
		// What leads to another page leaves this one as it is, for the way back.
		if (!dialog || link.pathname !== location.pathname) return;
		// The way back leads to these results; the page itself is not asked for again for a change of its query.
		const kept = { search: location.search };
		leaveAddress();
		history.replaceState(kept, "");
		dialog.close();
	});
	dialog?.addEventListener("close", () => {
		filters = {};
		const asked = new URLSearchParams(location.search);
		if (["q", ...searchFacets].some((name) => asked.has(name))) leaveAddress();
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
	return {
		base,
		version,
		archives: archives.split(" ").flatMap((path) => (path === "" ? [] : [path.replace(/\/?$/, "/")])),
	};
}

/** What an address asks for: `?q=deal&kind=quotation&speaker=zelensky`. */
function readAddress(query: string): { typed: string; filters: Filters } {
	const asked = new URLSearchParams(query);
	const filters: Filters = {};
	for (const facet of searchFacets) {
		const value = asked.get(facet);
		if (value) filters[facet] = value.slice(0, 200);
	}
	return { typed: (asked.get("q") ?? "").slice(0, 500), filters };
}

/** Keeps what is asked in the address, beside what else it says. */
function writeAddress(typed: string, filters: Filters): void {
	const next = new URLSearchParams(location.search);
	const all: Partial<Record<SearchFacet | "q", string>> = { ...filters, q: typed };
	for (const name of ["q", ...searchFacets] as const) {
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

function linkTo({ headline, byline, url }: SearchHints["columns"][number]): (string | Node)[] {
	const link = document.createElement("a");
	link.href = url;
	link.textContent = `${headline}, ${byline}`;
	return [" ", link];
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
