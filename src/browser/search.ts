import { searchMessagesFor } from "../messages/search.ts";
import { pagefindClient, type SearchClient } from "../search/pagefind-client.ts";
import { answerQuery } from "../search/query-plan.ts";
import { drawFacets } from "./draw-facets.ts";
import { drawResults } from "./draw-results.ts";
import { drawStart } from "./draw-start.ts";
import { pageLanguage } from "./page-language.ts";
import { rememberSearch } from "./recent-searches.ts";
import { askedOnWayBack, clearAddress, isAsked, keepInAddress, readAddress } from "./search-address.ts";
import { type SearchActions, type SearchParts, searchParts } from "./search-parts.ts";
import { searchPlace } from "./search-place.ts";
import { isEmpty, nextState, type SearchEvent, type SearchState, startState } from "./search-state.ts";
import { hideTicks, showTicks } from "./strip-ticks.ts";

const messages = searchMessagesFor(pageLanguage());

/** The search form of a page at work: its parts, its state, and what happens to it. */
type Search = {
	root: HTMLElement;
	parts: SearchParts;
	/** The dialog that holds the form; null on the search page. */
	dialog: HTMLDialogElement | null;
	client: SearchClient;
	state: SearchState;
	/** Ends when the latest search has been drawn. */
	pending: Promise<void>;
};

/** Connects a search form, in the dialog or on the search page, to the index: once for each form. */
export function connectSearch(root: HTMLElement): void {
	const parts = searchParts(root);
	if (!parts) return;
	const client = pagefindClient(searchPlace());
	// A failure here happens again, and is reported, when something is asked.
	client.ready().catch(() => undefined);
	const asked = readAddress(location.search);
	if (asked.typed !== "") parts.input.value = asked.typed;
	const search: Search = {
		root,
		parts,
		dialog: root.closest("dialog"),
		client,
		state: startState(asked),
		pending: Promise.resolve(),
	};
	listenToField(search);
	listenToResults(search);
	listenToDialog(search);
	if (!search.dialog) parts.input.focus();
	dispatch(search, { type: "submitted", typed: parts.input.value.trim() });
}

/** Takes an event into the state, and does what the change asks for. */
function dispatch(search: Search, event: SearchEvent): void {
	const { turn, shown } = search.state;
	search.state = nextState(search.state, event);
	if (search.state.shown !== shown) draw(search);
	if (search.state.turn !== turn) search.pending = runSearch(search);
}

/** Searches for what the state asks for; the result comes back as an event. */
async function runSearch(search: Search): Promise<void> {
	const { client, dialog } = search;
	const { typed, filters, asTyped, columns, turn } = search.state;
	const request = { typed, filters, asTyped };
	if (!dialog || dialog.open) keepInAddress(request);
	try {
		if (isEmpty(request)) {
			const { hints } = await client.ready();
			dispatch(search, { type: "hinted", turn, hints });
		} else {
			const asked = { ...request, columns, here: openPage() };
			const answer = await client.run((index) => answerQuery(asked, index, messages));
			dispatch(search, { type: "answered", turn, request, answer });
		}
	} catch {
		dispatch(search, { type: "failed", turn });
	}
}

function draw(search: Search): void {
	const { root, parts, state } = search;
	const { shown } = state;
	const actions = actionsOf(search);
	// What the open page holds is told by what found it (`search-open-page.ts`), and stays.
	const found = parts.list.childElementCount > 0 ? parts.status.textContent.replace(messages.searching, "") : "";
	if (shown.is === "failure") parts.status.textContent = `${found}${messages.unavailable}`;
	if (shown.is === "searching" && found === "") parts.status.textContent = messages.searching;
	if (shown.is === "start") {
		drawStart(parts, shown.hints, actions, messages);
		hideTicks();
	}
	if (shown.is === "answer") {
		const { answer, request } = shown;
		root.dataset["isReady"] = "";
		drawResults(parts, answer, request, actions, messages);
		showTicks(answer.passages.filter(({ column }) => column.url === openPage()));
		drawFacets(parts.facets, answer.facets, request.filters, actions, messages);
	}
}

function actionsOf(search: Search): SearchActions {
	const { input } = search.parts;
	const askAnew: SearchActions["askAnew"] = (typed, filters = {}, asTyped = false) => {
		input.value = typed;
		dispatch(search, { type: "asked", typed, filters, asTyped });
		input.focus();
	};
	return {
		askAnew,
		narrow: (filters) => {
			const { asTyped } = search.state;
			dispatch(search, { type: "asked", typed: input.value.trim(), filters, asTyped });
		},
		more: () => dispatch(search, { type: "askedForMore" }),
		forget: () => {
			rememberSearch(null);
			askAnew("");
		},
	};
}

function listenToField(search: Search): void {
	const { form, input, list } = search.parts;
	input.addEventListener("input", () => dispatch(search, { type: "typed", typed: input.value.trim() }));
	form.addEventListener("submit", (event) => {
		event.preventDefault();
		dispatch(search, { type: "submitted", typed: input.value.trim() });
	});
	input.addEventListener("keydown", (event) => {
		if (event.key !== "Enter" || event.isComposing) return;
		event.preventDefault();
		// What was typed last counts: its results may still be on their way.
		void search.pending.then(() => list.querySelector<HTMLAnchorElement>("a")?.click());
	});
}

function listenToResults({ root, parts: { input, list }, dialog }: Search): void {
	root.addEventListener("keydown", (event) => {
		const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
		if (by === undefined) return;
		event.preventDefault();
		// From result to result; the links below results are reached by Tab.
		const stops = [input, ...list.querySelectorAll<HTMLElement>("[data-search-result] a, summary")].filter((stop) =>
			stop.checkVisibility(),
		);
		const focused = document.activeElement;
		const at = stops.findIndex((stop) => stop === focused || stop.parentElement === focused?.previousElementSibling);
		stops[Math.min(Math.max(at + by, 0), stops.length - 1)]?.focus();
	});
	list.addEventListener("click", (event) => {
		const link = event.target instanceof Element && event.target.closest("a");
		if (!link) return;
		rememberSearch(input.value.trim());
		// What leads to another page leaves this one as it is, for the way back.
		if (!dialog || link.pathname !== location.pathname) return;
		// The way back leads to these results; the page itself is not asked for again for a change of its query.
		clearAddress(true);
		dialog.close();
	});
}

function listenToDialog(search: Search): void {
	const { dialog, parts } = search;
	if (!dialog) return;
	dialog.addEventListener("close", () => {
		dispatch(search, { type: "closed" });
		if (isAsked(location.search)) clearAddress();
	});
	addEventListener("popstate", ({ state }) => {
		const asked = askedOnWayBack(state);
		if (!asked) return;
		parts.input.value = asked.typed;
		dialog.showModal();
		dispatch(search, { type: "asked", ...asked });
	});
}

/** The address of the reading page that is open; null on pages of another kind. */
function openPage(): string | null {
	return document.querySelector("[itemprop=articleBody]") ? location.pathname : null;
}
