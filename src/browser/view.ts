const KEY = "footing-view";

/**
 * Keeps the reader's choice of marks and view: in the address, so that it can be shared, and in the browser, for the
 * next column. The style sheet reads the check boxes themselves, so that they work without this.
 * The address holds what differs from the default: `?hide=mention,time&view=own`.
 */
export function keepView(): void {
	const form = document.querySelector("[data-controls]");
	if (!form) return;
	const boxes = [...form.querySelectorAll<HTMLInputElement>("input")];
	const stored = load();
	const address = new URLSearchParams(location.search);
	const choice = address.has("hide") || address.has("view") ? address : new URLSearchParams(stored);
	const hidden = choice.get("hide")?.split(",") ?? [];
	const views = choice.get("view")?.split(",") ?? [];
	for (const box of boxes) box.checked = box.name === "show" ? !hidden.includes(box.value) : views.includes(box.value);

	form.addEventListener("change", () => {
		const next = new URLSearchParams(location.search);
		const list = (name: string, checked: boolean) =>
			boxes.filter((box) => box.name === name && box.checked === checked).map((box) => box.value);
		setOrDelete(next, "hide", list("show", false));
		setOrDelete(next, "view", list("view", true));
		const query = next.toString().replaceAll("%2C", ",");
		history.replaceState(null, "", `${location.pathname}${query && `?${query}`}${location.hash}`);
		// A kind that this column has none of stays as it was chosen on another.
		const here = new Set(boxes.map((box) => box.value));
		const elsewhere = (new URLSearchParams(load()).get("hide")?.split(",") ?? []).filter((kind) => !here.has(kind));
		const kept = new URLSearchParams();
		setOrDelete(kept, "hide", [...list("show", false), ...elsewhere]);
		setOrDelete(kept, "view", list("view", true));
		save(kept.toString());
	});
}

function setOrDelete(parameters: URLSearchParams, name: string, values: string[]): void {
	if (values.length > 0) parameters.set(name, values.join(","));
	else parameters.delete(name);
}

/** A browser may refuse storage; the choice then lasts as long as the page. */
function load(): string {
	try {
		return localStorage.getItem(KEY) ?? "";
	} catch {
		return "";
	}
}

function save(value: string): void {
	try {
		localStorage.setItem(KEY, value);
	} catch {
		// Nothing to do: see load().
	}
}
