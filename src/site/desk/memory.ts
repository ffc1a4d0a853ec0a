import { isDeepStrictEqual } from "node:util";
import type { Name } from "../../model/name.ts";
import { type DetectContext, detectAll } from "../../pipeline/detect/index.ts";
import type { RenderedBlocks } from "../../pipeline/markup/render-body.ts";
import type { TextLayer } from "../../pipeline/parse/text-layer.ts";
import type { TextRange } from "../../text/ranges.ts";

/** What detection was asked last: it gives the same for the same. */
type Asked = {
	text: string;
	blocks: readonly (TextRange & { type: string })[];
	context: DetectContext;
	ranges: readonly TextRange[];
};

/** What is remembered of a column from one decision to the next: most change neither its text nor the register. */
export type Memory = { detect: typeof detectAll; rendered: RenderedBlocks; register: ReadRegister };

/** What a register says, by its text. */
type ReadRegister = (text: string, read: () => readonly Name[] | null) => readonly Name[] | null;

/** A memory of nothing yet. */
export function newMemory(): Memory {
	return { detect: rememberDetection(), rendered: new Map(), register: rememberRegister() };
}

/** How many rendered elements are remembered. */
const MOST_RENDERED = 2000;

/** Forgets what was rendered, where that has become much. */
export function forgetRendered({ rendered }: Memory): void {
	if (rendered.size > MOST_RENDERED) rendered.clear();
}

/** Detection that remembers what it found last. */
function rememberDetection(): typeof detectAll {
	let last: { asked: Asked; found: ReturnType<typeof detectAll> } | undefined;
	return (layer, context, ranges) => {
		const asked = { text: layer.text, blocks: blocksOf(layer), context, ranges };
		if (!last || !isDeepStrictEqual(asked, last.asked)) last = { asked, found: detectAll(layer, context, ranges) };
		return last.found;
	};
}

/** Remembers a register that was read last; one in which something is wrong is read again, to say so. */
function rememberRegister(): ReadRegister {
	let last: { text: string; names: readonly Name[] } | undefined;
	return (text, read) => {
		if (last?.text === text) return last.names;
		const names = read();
		last = names ? { text, names } : undefined;
		return names;
	};
}

/** The blocks as detection sees them: where they stand, and which are code. */
function blocksOf({ blocks }: TextLayer): Asked["blocks"] {
	return blocks.map(({ start, end, node }) => ({ start, end, type: node.type }));
}
