/**
 * Shows which note belongs to which words while one of them is pointed at, and leads from words to their note.
 * @param first what was done before this was loaded: a press on a name is answered late
 */
export function pairNotes(first: Event): void {
	const body = document.querySelector("[itemprop=articleBody]");
	if (!body) return;
	let shown: Element[] = [];
	const show = (target: EventTarget | null) => {
		for (const element of shown) element.classList.remove("here");
		const id = annotationAt(target);
		shown = id ? [...marksOf(id), ...noteOf(id)] : [];
		for (const element of shown) element.classList.add("here");
	};
	// What is pointed at while this is loaded.
	show([...body.querySelectorAll(":hover")].at(-1) ?? null);
	body.addEventListener("pointerover", (event) => show(event.target));
	body.addEventListener("pointerleave", () => show(null));
	body.addEventListener("focusin", (event) => show(event.target));

	const link = () => {
		// A text fragment makes what encloses its words the target, under another id than the address has.
		const target = body.querySelector(":target");
		const isByWords = target !== null && `#${target.id}` !== location.hash;
		document.documentElement.classList.toggle("by-words", isByWords);
	};
	addEventListener("hashchange", link);
	link();

	const openCard = (mention: HTMLElement) =>
		void import("./name-card.ts").then(({ openNameCard }) => openNameCard(mention)).catch(() => undefined);
	const pressed =
		first.type === "pointerdown" &&
		first.target instanceof Element &&
		first.target.closest<HTMLElement>("[data-type=mention]");
	if (pressed && getSelection()?.isCollapsed) openCard(pressed);

	body.addEventListener("click", (event) => {
		if (!(event.target instanceof Element) || event.target.closest("a, summary, [data-note]")) return;
		// A click that ends a selection, or with a key held, is not meant for the mark.
		if (!getSelection()?.isCollapsed || (event instanceof MouseEvent && (event.metaKey || event.ctrlKey))) return;
		const mention = event.target.closest<HTMLElement>("[data-type=mention]");
		if (mention) {
			openCard(mention);
			return;
		}
		const [note] = noteOf(annotationAt(event.target) ?? "");
		// A note that is in view is shown already, while the words are pointed at; below the text a jump would surprise.
		if (!note || !isBeside(note) || isInView(note)) return;
		location.hash = note.id;
	});
}

/** The innermost annotation at an element that has a note: the one of its mark, its number or its note. */
function annotationAt(target: EventTarget | null): string | undefined {
	if (!(target instanceof Element)) return undefined;
	const note =
		target.closest("[data-note] [id^=note-]")?.id ?? target.closest("a[data-n]")?.getAttribute("href")?.slice(1);
	if (note?.startsWith("note-")) return note.slice("note-".length);
	let mark = target.closest<HTMLElement>("[data-annotation]");
	while (mark && noteOf(mark.dataset.annotation ?? "").length === 0) {
		mark = mark.parentElement?.closest<HTMLElement>("[data-annotation]") ?? null;
	}
	// Credited words without a note of their own belong to the note on who is credited.
	return mark?.dataset.annotation ?? target.closest<HTMLElement>("[data-credit]")?.dataset.credit;
}

/** Whether notes stand in the margin now, not below the paragraphs; and are not switched off. */
function isBeside(note: Element): boolean {
	return note.getClientRects().length > 0 && matchMedia("(width >= 72rem)").matches;
}

function isInView(element: Element): boolean {
	const { top, bottom } = element.getBoundingClientRect();
	return top >= 0 && bottom <= innerHeight;
}

function marksOf(id: string): Element[] {
	return [...document.querySelectorAll(`[data-annotation="${CSS.escape(id)}"]`)];
}

function noteOf(id: string): Element[] {
	return [document.getElementById(`note-${id}`)].filter((note) => note !== null);
}
