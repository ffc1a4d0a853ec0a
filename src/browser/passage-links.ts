import { selectedNotes } from "./column-selection.ts";
import type { Share } from "./share.ts";

/** Makes paragraph numbers copy the link that they are, and links that share a passage open the dialog. */
export function shareLinks(): void {
	document.addEventListener("click", (event) => {
		if (!(event.target instanceof Element) || !(event instanceof MouseEvent)) return;
		const share = event.target.closest<HTMLAnchorElement>("a.share");
		if (share && !event.metaKey && !event.ctrlKey && !event.shiftKey) {
			event.preventDefault();
			// Where the dialog cannot be opened, the link leads to the page that shares the passage.
			void openDialog(({ sharePassageOf }) => sharePassageOf(share.pathname)).catch(() => location.assign(share.href));
		}
		const link = event.target.closest<HTMLAnchorElement>("a.number");
		if (link) void copy(link.href);
	});
}

/** Copies the link to the passage that the reader is at. */
export function copyPassage(): void {
	const id = passageAtHand();
	if (id) void copy(new URL(`#${id}`, location.href).href);
}

/** Opens the dialog that shares the passage that the reader is at. */
export function shareAtHand(): void {
	const id = passageAtHand();
	const block = document.getElementById(id ?? "")?.closest(".words > [id]")?.id;
	// A sentence or a name has no page of its own: its paragraph has.
	if (id) void openPassage(id).catch(() => (block ? openPassage(block) : undefined));
}

/** The passage of the note that is selected, the one linked to, or the first in view. */
function passageAtHand(): string | undefined {
	const [note] = selectedNotes();
	const here = note ?? document.querySelector("[itemprop=articleBody] :target") ?? firstInView();
	return here?.id.replace(/^note-/, "");
}

function firstInView(): Element | undefined {
	return [...document.querySelectorAll(".words > [id]")].find((block) => block.getBoundingClientRect().bottom > 80);
}

function openPassage(id: string): Promise<void> {
	return openDialog(({ sharePassage }) => sharePassage(id));
}

async function openDialog(find: (sharing: typeof import("./share.ts")) => Promise<Share | null>): Promise<void> {
	const [sharing, { openShare }] = await Promise.all([import("./share.ts"), import("./share-dialog.ts")]);
	const share = await find(sharing);
	if (!share) throw new Error("The passage is not shared.");
	await openShare(share);
}

/** Puts a link on the clipboard, and says so. */
export async function copy(link: string): Promise<void> {
	const toast = document.querySelector<HTMLElement>("[data-toast]");
	try {
		await navigator.clipboard.writeText(link);
	} catch {
		return;
	}
	if (!toast) return;
	// The words stand on the page, so that its language is theirs.
	toast.textContent = toast.dataset.toast ?? "";
	setTimeout(() => {
		toast.textContent = "";
	}, 2500);
}
