/** Shows which note belongs to which words while one of them is pointed at, and leads from words to their note. */
export function pairNotes(): void {
	const body = document.querySelector("[itemprop=articleBody]");
	if (!body) return;
	let shown: Element[] = [];
	const show = (target: EventTarget | null) => {
		for (const element of shown) element.classList.remove("here");
		const id = annotationAt(target);
		shown = id ? [...marksOf(id), ...noteOf(id)] : [];
		for (const element of shown) element.classList.add("here");
	};
	body.addEventListener("pointerover", (event) => show(event.target));
	body.addEventListener("pointerleave", () => show(null));
	body.addEventListener("focusin", (event) => show(event.target));

	const link = () => {
		for (const element of body.querySelectorAll(".linked")) element.classList.remove("linked");
		// Where a mark crosses others it is in pieces, and only the first is the target of a link.
		const id = body.querySelector<HTMLElement>("[data-annotation]:target")?.dataset.annotation;
		if (id) for (const mark of marksOf(id)) mark.classList.add("linked");
	};
	addEventListener("hashchange", link);
	link();

	body.addEventListener("click", (event) => {
		if (!(event.target instanceof Element) || event.target.closest("a, summary, [data-note]")) return;
		// A click that ends a selection, or with a key held, is not meant for the mark.
		if (!getSelection()?.isCollapsed || (event instanceof MouseEvent && (event.metaKey || event.ctrlKey))) return;
		const id = annotationAt(event.target);
		if (id && noteOf(id).length > 0) location.hash = `note-${id}`;
	});
}

/** The innermost annotation at an element that has a note: the one of its mark, its number or its note. */
function annotationAt(target: EventTarget | null): string | undefined {
	if (!(target instanceof Element)) return undefined;
	const note = target.closest("[data-note] li")?.id ?? target.closest("a[data-n]")?.getAttribute("href")?.slice(1);
	if (note?.startsWith("note-")) return note.slice("note-".length);
	let mark = target.closest<HTMLElement>("[data-annotation]");
	while (mark && noteOf(mark.dataset.annotation ?? "").length === 0) {
		mark = mark.parentElement?.closest<HTMLElement>("[data-annotation]") ?? null;
	}
	return mark?.dataset.annotation;
}

function marksOf(id: string): Element[] {
	return [...document.querySelectorAll(`[data-annotation="${CSS.escape(id)}"]`)];
}

function noteOf(id: string): Element[] {
	return [document.getElementById(`note-${id}`)].filter((note) => note !== null);
}
