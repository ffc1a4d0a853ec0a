import type { SearchHints } from "../model/search-hints.ts";
import type { Filters } from "../search/facets.ts";
import type { Answer } from "../search/query-plan.ts";

/** How many columns are loaded for one query at first, and with each step further. */
export const COLUMNS_AT_ONCE = 8;

/** What a reader asks for. */
export type SearchRequest = {
	typed: string;
	filters: Filters;
	/** Whether the very words typed are meant: none is taken for misspelt. */
	asTyped: boolean;
};

/** What the results show. */
export type Shown =
	| { is: "nothing" }
	/** Something is asked for, and the index has not answered anything yet. */
	| { is: "searching" }
	/** What is offered before anything is typed; the hints may still be on their way. */
	| { is: "start"; hints: SearchHints | null }
	/** The answer to a request, which a later one may have replaced in the meantime. */
	| { is: "answer"; answer: Answer; request: SearchRequest }
	| { is: "failure" };

export type SearchState = SearchRequest & {
	/** How many columns to load. */
	columns: number;
	/** The number of the latest search: what comes of an earlier one is late, and dropped. */
	turn: number;
	shown: Shown;
};

export type SearchEvent =
	/** The reader typed; the filters stay. */
	| { type: "typed"; typed: string }
	/** The reader chose a suggestion, a filter or an entry of the start, or came back to an address. */
	| ({ type: "asked" } & SearchRequest)
	/** The reader sent the form: the same is searched again. */
	| { type: "submitted"; typed: string }
	| { type: "askedForMore" }
	/** The dialog was closed: what is typed stays for the next time, the filters do not. */
	| { type: "closed" }
	| { type: "hinted"; turn: number; hints: SearchHints }
	| { type: "answered"; turn: number; request: SearchRequest; answer: Answer }
	| { type: "failed"; turn: number };

export function startState({ typed, filters, asTyped }: SearchRequest): SearchState {
	return { typed, filters, asTyped, columns: COLUMNS_AT_ONCE, turn: 0, shown: { is: "nothing" } };
}

/** The state after an event. A change of `turn` means: search. A change of `shown` means: draw. */
export function nextState(state: SearchState, event: SearchEvent): SearchState {
	switch (event.type) {
		case "typed":
			return searching({ ...state, typed: event.typed, asTyped: false, columns: COLUMNS_AT_ONCE });
		case "asked":
			return searching({
				...state,
				typed: event.typed,
				filters: event.filters,
				asTyped: event.asTyped,
				columns: COLUMNS_AT_ONCE,
			});
		case "submitted":
			return searching({ ...state, typed: event.typed });
		case "askedForMore":
			return searching({ ...state, columns: state.columns + COLUMNS_AT_ONCE });
		case "closed":
			return { ...state, filters: {} };
		case "hinted":
			return shownAt(event.turn, state, { is: "start", hints: event.hints });
		case "answered":
			return shownAt(event.turn, state, { is: "answer", answer: event.answer, request: event.request });
		case "failed":
			return shownAt(event.turn, state, { is: "failure" });
	}
}

/** Whether there is nothing to search for. */
export function isEmpty({ typed, filters }: Pick<SearchRequest, "typed" | "filters">): boolean {
	return !/[\p{L}\p{N}%$£€]/u.test(typed) && Object.keys(filters).length === 0;
}

function searching(state: SearchState): SearchState {
	const next = { ...state, turn: state.turn + 1 };
	if (isEmpty(next)) return { ...next, shown: { is: "start", hints: null } };
	// An answer stays until the next one takes its place.
	return state.shown.is === "answer" || state.shown.is === "searching" ? next : { ...next, shown: { is: "searching" } };
}

function shownAt(turn: number, state: SearchState, shown: Shown): SearchState {
	return turn === state.turn ? { ...state, shown } : state;
}
