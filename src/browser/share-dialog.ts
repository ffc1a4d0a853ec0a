import { shareMessagesFor } from "../messages/share.ts";
import { joinSentences } from "../text/join-sentences.ts";
import { once } from "./once.ts";
import { pageLanguage } from "./page-language.ts";
import { type Share, writeShare } from "./share.ts";

const shareMessages = shareMessagesFor(pageLanguage());

/** The dialog, and what it shares now. */
type ShareDialog = { dialog: HTMLDialogElement; shown: Share | null };

const shareDialog = once((): ShareDialog | null => {
	const dialog = document.querySelector<HTMLDialogElement>("[data-share]");
	if (!dialog) return null;
	const made = { dialog, shown: null };
	connect(made);
	return made;
});

/** Opens the dialog that shares a passage. */
export async function openShare(share: Share): Promise<void> {
	const sharing = shareDialog();
	if (!sharing) return;
	sharing.shown = share;
	const { dialog } = sharing;
	const set = (name: string, text: string) => {
		const element = dialog.querySelector(`[data-share-${name}]`);
		if (element) element.textContent = text;
	};
	set("standing", joinSentences(share.framings));
	set("words", share.words);
	set("status", "");
	dialog.querySelector<HTMLElement>(".shared")?.setAttribute("data-stance", share.stance ?? "mixed");
	dialog.querySelector("[data-share-widened]")?.toggleAttribute("hidden", !share.isWidened);
	dialog.querySelector("[data-share-native]")?.toggleAttribute("hidden", !navigator.share);
	const page = dialog.querySelector<HTMLAnchorElement>("[data-share-page]");
	page?.toggleAttribute("hidden", share.page === null);
	if (page && share.page !== null) page.href = share.page;
	const code = dialog.querySelector<HTMLDetailsElement>("[data-share-code]");
	if (code) code.open = false;
	await showForm(sharing);
	if (!dialog.open) dialog.showModal();
}

async function showForm({ dialog, shown }: ShareDialog): Promise<void> {
	const form = dialog.querySelector<HTMLSelectElement>("[data-share-form]");
	const text = dialog.querySelector<HTMLTextAreaElement>("[data-share-text]");
	if (form && text && shown) text.value = await writeShare(shown, form.value);
}

function connect(sharing: ShareDialog): void {
	const { dialog } = sharing;
	const on = (name: string, event: string, act: () => Promise<void>) =>
		dialog.querySelector(`[data-share-${name}]`)?.addEventListener(event, () => void act());
	const say = (text: string) => {
		const status = dialog.querySelector("[data-share-status]");
		if (status) status.textContent = text;
	};
	const confirm = (name: string, isCopied: boolean) => {
		const button = dialog.querySelector(`[data-share-${name}]`);
		if (!button || !isCopied) return;
		const label = button.textContent;
		button.textContent = shareMessages.copied;
		say(shareMessages.copied);
		setTimeout(() => {
			button.textContent = label;
		}, 2000);
	};
	on("link", "click", async () => confirm("link", await write(sharing.shown?.url ?? "")));
	on("native", "click", async () => {
		const { url = "", words = "", framings = [] } = sharing.shown ?? {};
		// The reader may think better of it: that is no error.
		await navigator.share({ url, text: `${words}\n${joinSentences(framings)}` }).catch(() => undefined);
	});
	on("form", "change", () => showForm(sharing));
	on("copy", "click", async () => {
		const form = dialog.querySelector<HTMLSelectElement>("[data-share-form]")?.value ?? "plain";
		const text = dialog.querySelector<HTMLTextAreaElement>("[data-share-text]");
		confirm("copy", await write(text?.value ?? "", form === "html"));
		text?.select();
	});
	on("code", "toggle", async () => {
		const code = dialog.querySelector("[data-share-code] .code");
		if (!code || !sharing.shown) return;
		const { drawCode } = await import("./qr.ts");
		code.replaceChildren(drawCode(sharing.shown.url, shareMessages.codeAlt(sharing.shown.url)));
		code.scrollIntoView({ block: "nearest" });
	});
}

/** Puts text on the clipboard; HTML as such too, so that it is pasted as what it says. */
async function write(text: string, isHtml = false): Promise<boolean> {
	try {
		if (isHtml && "ClipboardItem" in window) {
			const as = (type: string) => new Blob([text], { type });
			await navigator.clipboard.write([
				new ClipboardItem({ "text/html": as("text/html"), "text/plain": as("text/plain") }),
			]);
		} else await navigator.clipboard.writeText(text);
		return true;
	} catch {
		// Then the text stands in its field, selected.
		return false;
	}
}
