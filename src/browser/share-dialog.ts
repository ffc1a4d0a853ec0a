import { shareMessagesFor } from "../messages/share.ts";
import { citationStyles, quotationFormats } from "../model/vocabulary.ts";
import { joinSentences } from "../text/join-sentences.ts";
import { once } from "./once.ts";
import { pageLanguage } from "./page-language.ts";
import { type Share, writeShare } from "./share.ts";
import { drawShareDialog, part } from "./share-parts.ts";
import { loadTouchStyle } from "./touch-style.ts";

const messages = shareMessagesFor(pageLanguage());

/** The dialog, and what it shares now. */
type ShareDialog = { dialog: HTMLDialogElement; shown: Share | null };

const shareDialog = once((): ShareDialog => {
	const made: ShareDialog = { dialog: drawShareDialog(messages), shown: null };
	connect(made);
	return made;
});

/** Opens the dialog that shares a passage. */
export async function openShare(share: Share): Promise<void> {
	await loadTouchStyle();
	const sharing = shareDialog();
	sharing.shown = share;
	const { dialog } = sharing;
	const set = (name: string, text: string) => {
		part(dialog, name).textContent = text;
	};
	set("standing", joinSentences(share.framings));
	set("words", share.words);
	set("status", "");
	dialog.querySelector<HTMLElement>(".shared")?.setAttribute("data-stance", share.stance ?? "mixed");
	part(dialog, "widened").hidden = !share.isWidened;
	part(dialog, "native").hidden = !("share" in navigator);
	part(dialog, "code-picture").replaceChildren();
	part(dialog, "field").hidden = true;
	const page = part(dialog, "page");
	page.hidden = share.page === null;
	if (share.page !== null) page.setAttribute("href", share.page);
	const more = dialog.querySelector("details");
	if (more) more.open = false;
	if (!dialog.open) dialog.showModal();
}

function connect(sharing: ShareDialog): void {
	const { dialog } = sharing;
	const press = (name: string, act: (share: Share, button: HTMLElement) => Promise<void>) => {
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
	press("copy", async (share, button) => copy(await writeShare(share, "plain"), button));
	for (const form of [...quotationFormats, ...citationStyles]) {
		if (form === "plain") continue;
		press(form, async (share, button) => copy(await writeShare(share, form), button, form === "html"));
	}
	press("native", async ({ url, words, framings }) => {
		// The reader may think better of it: that is no error.
		await navigator.share({ url, text: `${joinSentences(framings)} ${words}` }).catch(() => undefined);
	});
	press("code", async ({ url }) => {
		const { drawCode } = await import("./qr.ts");
		const picture = part(dialog, "code-picture");
		picture.replaceChildren(drawCode(url, messages.codeAlt(url)));
		picture.scrollIntoView({ block: "nearest" });
	});
	part(dialog, "close").addEventListener("click", () => dialog.close());
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
