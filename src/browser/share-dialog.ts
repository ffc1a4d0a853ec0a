import { frameCode } from "../export/frame.ts";
import { shareMessagesFor } from "../messages/share.ts";
import { citationStyles, quotationFormats } from "../model/vocabulary.ts";
import { once } from "./once.ts";
import { pageLanguage } from "./page-language.ts";
import { reportOf } from "./report-error.ts";
import { type Share, whole, wordsOf, writeShare } from "./share.ts";
import { drawShareDialog, part, sharedParts } from "./share-parts.ts";
import { loadTouchStyle } from "./touch-style.ts";

const messages = shareMessagesFor(pageLanguage());

/** The dialog, and what it shares now. */
type ShareDialog = { dialog: HTMLDialogElement; shown: Share | null };

const shareDialog = once((): ShareDialog => {
	const made: ShareDialog = { dialog: drawShareDialog(messages), shown: null };
	connect(made);
	// The system's Back closes a modal dialog where browsers have close watchers. The dialog makes no entry of its own in
	// the history: some other way to close it would leave that behind. Where the sheet has made one, Back closes both.
	addEventListener("popstate", () => made.dialog.close());
	return made;
});

/** Opens the dialog that shares a passage. */
export async function openShare(share: Share): Promise<void> {
	await loadTouchStyle();
	const sharing = shareDialog();
	sharing.shown = share;
	const { dialog } = sharing;
	const { passage } = share;
	const shared = part(dialog, "shared");
	shared.replaceChildren(...sharedParts(share, messages));
	shared.dataset["stance"] = share.stance ?? "mixed";
	part(dialog, "status").textContent = "";
	part(dialog, "widened").hidden = !share.isWidened;
	part(dialog, "native").hidden = !("share" in navigator);
	part(dialog, "code-picture").replaceChildren();
	part(dialog, "field").hidden = true;
	for (const name of ["frame", "picture", "page"]) part(dialog, name).hidden = passage === null;
	if (passage) {
		part(dialog, "picture").setAttribute("href", passage.card);
		part(dialog, "page").setAttribute("href", passage.ways);
	}
	const letter = reportOf(share);
	const report = part(dialog, "report");
	report.hidden = letter === null;
	if (letter !== null) report.setAttribute("href", letter);
	const more = dialog.querySelector("details");
	if (more) more.open = false;
	for (const button of dialog.querySelectorAll<HTMLElement>("[data-label]"))
		button.textContent = button.dataset["label"] ?? "";
	if (!dialog.open) dialog.showModal();
	dialog.scrollTop = 0;
}

function connect(sharing: ShareDialog): void {
	const { dialog } = sharing;
	const press = (name: string, act: (share: Share, button: HTMLElement) => void | Promise<void>) => {
		const button = part(dialog, name);
		button.addEventListener("click", () => {
			if (sharing.shown) void act(sharing.shown, button);
		});
	};
	/** Copies, and says so on the button; a text that cannot be copied stands in a field, selected. */
	const copy = async (text: string, button: HTMLElement, isHtml = false) => {
		if (await write(text, isHtml)) {
			confirm(button);
			part(dialog, "status").textContent = messages.copied;
			return;
		}
		const field = part(dialog, "field");
		if (!(field instanceof HTMLTextAreaElement)) return;
		field.hidden = false;
		field.value = text;
		field.select();
	};
	press("link", ({ url }, button) => copy(url, button));
	press("copy", (share, button) => copy(writeShare(share, "plain"), button));
	for (const form of [...quotationFormats, ...citationStyles]) {
		if (form === "plain") continue;
		press(form, (share, button) => copy(writeShare(share, form), button, form === "rich"));
	}
	press("frame", (share, button) => copy(codeOf(share), button));
	press("native", async (share) => {
		// The quotation, without the link that goes with it.
		const text = writeShare(share, "plain").split("\n").slice(0, -1).join("\n");
		// The reader may think better of it: that is no error.
		await navigator.share({ url: share.url, text }).catch(() => undefined);
	});
	press("code", async ({ url }) => {
		const { drawCode } = await import("./qr.ts");
		const picture = part(dialog, "code-picture");
		picture.replaceChildren(drawCode(url, messages.codeAlt(url)));
		// The end of the dialog, with the room below it.
		dialog.scrollTop = dialog.scrollHeight;
	});
	part(dialog, "close").addEventListener("click", () => dialog.close());
}

function codeOf(share: Share): string {
	const { lead, passage, from } = share;
	const title = messages.frameTitle(lead, from.byline, from.headline);
	return frameCode({ ...share, words: wordsOf(share) }, { address: whole(passage?.frame ?? share.url), title });
}

function confirm(button: HTMLElement): void {
	const label = button.dataset["label"] ?? button.textContent ?? "";
	button.dataset["label"] = label;
	button.textContent = messages.copied;
	setTimeout(() => {
		button.textContent = label;
	}, 2000);
}

/** Puts text on the clipboard; HTML as such too, so that it is pasted as what it says. */
async function write(text: string, isHtml: boolean): Promise<boolean> {
	try {
		if (isHtml && "ClipboardItem" in window) {
			const as = (type: string) => new Blob([text], { type });
			await navigator.clipboard.write([
				new ClipboardItem({ "text/html": as("text/html"), "text/plain": as("text/plain") }),
			]);
		} else await navigator.clipboard.writeText(text);
		return true;
	} catch {
		return false;
	}
}
