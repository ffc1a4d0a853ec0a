import type { Page } from "playwright-core";

/** The first result of a query in the dialog: its paragraph, what is marked in it, and what the status says. */
export type Answer = { paragraph: string | null; marks: string[]; status: string };

/**
 * Types queries into the open dialog, one after another, within the page.
 * @param from whose answers are awaited: the index's, or those of the open page alone, which are there at once
 */
export function askAll(page: Page, asked: string[], from: "index" | "open page" = "index"): Promise<Answer[]> {
	return page.evaluate(askInPage, { asked, isIndexed: from === "index" });
}

async function askInPage({ asked, isIndexed }: { asked: string[]; isIndexed: boolean }): Promise<Answer[]> {
	const dialog = document.querySelector("dialog[data-search]");
	const input = dialog?.querySelector("input");
	const status = dialog?.querySelector("[data-search-status]");
	if (!dialog || !input || !status) throw new Error("There is no search.");
	const answered = (q: string) =>
		new Promise<void>((done) => {
			const observer = new MutationObserver(() => {
				const said = status.textContent ?? "";
				if (!said.includes(`“${q.replace(/^["“]|["”]$/g, "")}”`) || said.includes("Searching")) return;
				observer.disconnect();
				done();
			});
			observer.observe(dialog, { childList: true, characterData: true, subtree: true });
		});
	const answers: Answer[] = [];
	for (const q of asked) {
		const isThere = answered(q);
		input.value = q;
		input.dispatchEvent(new InputEvent("input", { bubbles: true }));
		await (isIndexed ? isThere : new Promise((done) => setTimeout(done)));
		const first = dialog.querySelector("[data-search-result]");
		const href = first?.querySelector("a")?.getAttribute("href") ?? "";
		answers.push({
			paragraph: /#(p\d+):~:text=/.exec(href)?.[1] ?? null,
			marks: [...(first?.querySelectorAll("mark") ?? [])].map((mark) => mark.textContent ?? ""),
			status: status.textContent ?? "",
		});
	}
	return answers;
}
