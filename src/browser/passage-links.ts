import { shareBarMessagesFor } from "../messages/share-bar.ts";
import { selectedNotes } from "./column-selection.ts";
import { elementOf } from "./element.ts";
import { wordsWithFocus } from "./focus-words.ts";
import { once } from "./once.ts";
import { pageLanguage } from "./page-language.ts";
import { onShareFound } from "./share-found.ts";
import { loadTouchStyle } from "./touch-style.ts";

const messages = shareBarMessagesFor(pageLanguage());

/** Makes paragraph numbers, and the links beside them, open the dialog that shares the paragraph. */
export function shareLinks(): void {
	document.addEventListener("click", (event) => {
		if (!(event.target instanceof Element) || !(event instanceof MouseEvent)) return;
		const link = event.target.closest<HTMLAnchorElement>(".words > a:is(.share, .number)");
		if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
		event.preventDefault();
		const id = link.parentElement?.querySelector("a.number")?.getAttribute("href")?.slice(1) ?? "";
		// Where the dialog cannot be opened, the link leads where it does without script.
		void openPassage(id).catch(() => location.assign(link.href));
	});
}

/** Opens the dialog that shares what a search has found; where it cannot be had, the result leads to the words. */
export function shareResults(): void {
	onShareFound((found) => void import("./share-hit.ts").then(({ shareHit }) => shareHit(found)).catch(sharingFailed));
}

/** Copies the link to the passage that the reader is at. */
export function copyPassage(): void {
	const id = passageAtHand();
	if (id) void copyLinkOf(id).catch(() => undefined);
}

/** Opens the dialog that shares the passage that the reader is at. */
export function shareAtHand(): void {
	const id = passageAtHand();
	if (id) void shareOf(id);
}

/** Opens the dialog that shares a passage; a sentence or a name has no page of its own: its paragraph has. */
export async function shareOf(id: string): Promise<void> {
	const block = document.getElementById(id)?.closest(".words > [id]")?.id;
	await openPassage(id)
		.catch(() => openPassage(block ?? id))
		.catch(sharingFailed);
}

/** Says that the dialog cannot be had. */
export async function sharingFailed(): Promise<void> {
	await say(messages.failed);
}

/** The passage of the note or the words with the focus or the selection, of what is lit or linked to, or in view. */
function passageAtHand(): string | undefined {
	const focused = document.activeElement?.closest(".words")?.querySelector(":scope > [id]");
	const note = selectedNotes()[0] ?? document.activeElement?.closest("[data-note] [id^=note-]");
	const words = wordsWithFocus();
	const lit = document.querySelector(".words .lit[id]");
	const here =
		note ?? words ?? focused ?? lit ?? document.querySelector("[itemprop=articleBody] :target") ?? firstInView();
	return here?.id.replace(/^note-/, "");
}

function firstInView(): Element | undefined {
	return [...document.querySelectorAll(".words > [id]")].find((block) => block.getBoundingClientRect().bottom > 80);
}

async function openPassage(id: string): Promise<void> {
	const [{ sharePassage }, { openShare }] = await Promise.all([import("./share.ts"), import("./share-dialog.ts")]);
	const share = await sharePassage(id);
	if (!share) throw new Error("The passage is not shared.");
	await openShare(share);
}

/**
 * Copies the link to a passage, the one that the dialog gives out; a sentence or a name has that of its paragraph.
 * Where what sharing needs cannot be had, it is the passage's place in the column.
 */
export async function copyLinkOf(id: string): Promise<void> {
	const block = document.getElementById(id)?.closest(".words > [id]")?.id ?? id;
	const share = await import("./share.ts")
		.then(async ({ sharePassage }) => (await sharePassage(id)) ?? (await sharePassage(block)))
		.catch(() => null);
	await copy(share?.url ?? new URL(`#${id}`, location.href).href);
}

/** Puts a link on the clipboard, and says so; where it cannot, it says the link. @returns whether it could */
export async function copy(link: string): Promise<boolean> {
	const isCopied = await navigator.clipboard.writeText(link).then(
		() => true,
		() => false,
	);
	await say(isCopied ? messages.linkCopied : `${messages.notCopied} ${link}`, isCopied ? 2500 : 15_000);
	return isCopied;
}

/** Says something for a while, in milliseconds. */
async function say(text: string, time = 5000): Promise<void> {
	await loadTouchStyle();
	const said = toast();
	// Behind an open dialog nobody would see or hear it.
	(document.querySelector("dialog[open]") ?? document.body).append(said);
	// What is said in an element that has just been made is not announced.
	setTimeout(() => {
		said.textContent = text;
	}, 50);
	setTimeout(() => {
		if (said.textContent === text) said.textContent = "";
	}, time);
}

const toast = once(() => elementOf("p", { class: "toast", role: "status", "data-toast": "" }));
