/** Makes paragraph numbers copy the link that they are, and links that share a passage open the dialog. */
export function shareLinks(): void {
	document.addEventListener("click", (event) => {
		if (!(event.target instanceof Element) || !(event instanceof MouseEvent)) return;
		const share = event.target.closest<HTMLAnchorElement>("a.share");
		if (share && !event.metaKey && !event.ctrlKey && !event.shiftKey) {
			event.preventDefault();
			// Where what it needs cannot be had, the link leads on to its page.
			const id = /\/p\/([^/]+)\/share\/$/.exec(share.pathname)?.[1] ?? "";
			void openPassage(id).catch(() => location.assign(share.href));
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

/** The passage linked to, or the first in view. */
function passageAtHand(): string | undefined {
	const here = document.querySelector("[itemprop=articleBody] :target") ?? firstInView();
	return here?.id.replace(/^note-/, "");
}

function firstInView(): Element | undefined {
	return [...document.querySelectorAll(".words > [id]")].find((block) => block.getBoundingClientRect().bottom > 80);
}

async function openPassage(id: string): Promise<void> {
	const [{ sharePassage }, { openShare }] = await Promise.all([import("./share.ts"), import("./share-dialog.ts")]);
	const share = await sharePassage(id);
	if (!share) throw new Error(`Nothing is shared as ${id}.`);
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
