import type { ShareFile } from "../export/share-data.ts";
import { nameWords } from "../links/notation.ts";
import type { Passage } from "../search/passages.ts";
import { fetchJson } from "./column-files.ts";
import { openShare } from "./share-dialog.ts";
import { shareWords } from "./share-words.ts";

/** Opens the dialog that shares the words that a search has found, in whatever column. */
export async function shareHit({ column, spans, shown }: Passage): Promise<void> {
	const address = new URL(column.url, location.href).href;
	const data = await fetchJson<ShareFile>(new URL("share.json", address).href);
	// Search joins the blocks with a space, the text layer with a blank line: each block stands one unit further on.
	let text = "";
	const blocks = column.blocks.map(({ id, start, end }) => {
		if (text !== "") text += "\n\n";
		const at = text.length;
		text += column.text.slice(start, end);
		return { id, start: at, end: text.length };
	});
	const found = spans[0] ?? shown;
	const block = column.blocks.findLastIndex(({ start }) => start <= found.start);
	const moved = (blocks[block]?.start ?? 0) - (column.blocks[block]?.start ?? 0);
	const asked = { start: found.start + moved, end: (spans.at(-1)?.end ?? found.end) + moved };
	await openShare(shareWords({ address, text, blocks, ...nameWords(text, blocks) }, asked, data));
}
