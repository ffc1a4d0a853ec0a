import { store } from "./store.ts";
import { stored } from "./stored.ts";
import { EVERYTHING, KEY } from "./view.ts";

/**
 * Keeps the reader's choice of marks and view: in the address, and in the browser for the next column.
 * @param first what was done before this was loaded: a choice may have been made by it
 */
export function keepView(first: Event): void {
	const form = document.querySelector("[data-controls]");
	if (!form) return;
	const boxes = [...form.querySelectorAll<HTMLInputElement>("input")];
	const keep = () => {
		const next = new URLSearchParams(location.search);
		const list = (name: string, checked: boolean) =>
			boxes.filter((box) => box.name === name && box.checked === checked).map((box) => box.value);
		setOrDelete(next, "hide", list("show", false));
		const views = [...list("whose", true), ...list("view", true)].filter((view) => view !== EVERYTHING);
		setOrDelete(next, "view", views);
		const query = next.toString().replaceAll("%2C", ",");
		history.replaceState(null, "", `${location.pathname}${query && `?${query}`}${location.hash}`);
		// A kind that this column has none of stays as it was chosen on another.
		const here = new Set(boxes.map((box) => box.value));
		const elsewhere = (new URLSearchParams(stored(KEY)).get("hide")?.split(",") ?? []).filter(
			(kind) => !here.has(kind),
		);
		const kept = new URLSearchParams();
		setOrDelete(kept, "hide", [...list("show", false), ...elsewhere]);
		setOrDelete(kept, "view", views);
		store(KEY, kept.toString());
	};
	form.addEventListener("change", keep);
	if (first.type === "pointerdown" && first.target instanceof Element && form.contains(first.target)) setTimeout(keep);
}

function setOrDelete(parameters: URLSearchParams, name: string, values: string[]): void {
	if (values.length > 0) parameters.set(name, values.join(","));
	else parameters.delete(name);
}
