import { shareMessagesFor } from "../messages/share.ts";
import { selectedNotes } from "./column-selection.ts";
import { elementOf } from "./element.ts";
import { once } from "./once.ts";
import { pageLanguage } from "./page-language.ts";
import type { Share } from "./share.ts";
import { loadTouchStyle } from "./touch-style.ts";

const messages = shareMessagesFor(pageLanguage());

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
	if (id) void shareOf(id);
}

/** Opens the dialog that shares a passage; a sentence or a name has no page of its own: its paragraph has. */
export async function shareOf(id: string): Promise<void> {
	const block = document.getElementById(id)?.closest(".words > [id]")?.id;
	await openPassage(id).catch(() => (block ? openPassage(block) : undefined));
}

/** The passage of the note that is selected or has the focus, of what is lit or linked to, or the first in view. */
function passageAtHand(): string | undefined {
	const note = selectedNotes()[0] ?? document.activeElement?.closest("[data-note] [id^=note-]");
	const lit = document.querySelector(".words .lit[id]");
	const here = note ?? lit ?? document.querySelector("[itemprop=articleBody] :target") ?? firstInView();
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
	try {
		await navigator.clipboard.writeText(link);
	} catch {
		return;
	}
	await loadTouchStyle();
	const said = toast();
	// What is said in an element that has just been made is not announced.
	setTimeout(() => {
		said.textContent = messages.linkCopied;
	}, 50);
	setTimeout(() => {
		said.textContent = "";
	}, 2500);
}

const toast = once((): HTMLElement => {
	const made = elementOf("p", { class: "toast", role: "status", "data-toast": "" });
	document.body.append(made);
	return made;
});
