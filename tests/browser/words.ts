import type { Page } from "playwright-core";

/** Selects words of the column, from the first of `from` to the last of `to`, as a reader does. */
export async function select(page: Page, from: string, to = from): Promise<void> {
	await page.evaluate(
		([from, to]) => {
			const leafAt = (words: string, isEnd: boolean): [Node, number] => {
				for (const block of document.querySelectorAll("[itemprop=articleBody] .words p[id]")) {
					const start = block.textContent?.indexOf(words) ?? -1;
					if (start < 0) continue;
					const offset = isEnd ? start + words.length : start;
					const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
					let before = 0;
					for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
						const isHere = isEnd ? offset <= before + node.length : offset < before + node.length;
						if (isHere) return [node, offset - before];
						before += node.length;
					}
				}
				throw new Error(`The page does not hold “${words}”.`);
			};
			const range = new Range();
			range.setStart(...leafAt(from, false));
			range.setEnd(...leafAt(to, true));
			range.startContainer.parentElement?.scrollIntoView({ block: "center" });
			getSelection()?.removeAllRanges();
			getSelection()?.addRange(range);
		},
		[from, to] as const,
	);
}

/** The words that a link has marked, its stretches joined by " … "; "" where none are. */
export async function linkedWords(page: Page): Promise<string> {
	await page.waitForLoadState("networkidle");
	return page.evaluate(() => [...(CSS.highlights.get("linked-words") ?? [])].map(String).join(" … "));
}
