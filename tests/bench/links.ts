import { mint, resolve, resolveWords } from "../../src/links/index.ts";
import { load } from "../unit/library.ts";

const { columns } = load("content");
const column = columns[0];
if (!column) throw new Error("There is no column.");
const paragraphs = column.blocks.map(({ range }) => column.text.slice(range.start, range.end));

/** Times what is done often enough to be timed. @returns milliseconds for one */
function time(count: number, act: (index: number) => unknown): number {
	for (let index = 0; index < Math.min(count, 50); index++) act(index);
	const started = performance.now();
	for (let index = 0; index < count; index++) act(index);
	return (performance.now() - started) / count;
}

let minted = mint(paragraphs);
const first = time(50, () => mint(paragraphs));
for (let revision = 0; revision < 30; revision++) {
	const at = revision % paragraphs.length;
	const blocks = paragraphs.map((text, index) => (index === at ? `${text} Correction ${revision}.` : text));
	minted = mint(blocks, minted.registry);
}
const { registry } = minted;
const next = time(20, (index) => mint([...paragraphs, `A new paragraph, number ${index}.`], registry));
const ids = Object.keys(registry.passages);
const byId = time(2000, (index) => resolve(registry, ids[index % ids.length] ?? ""));
const byWords = time(2000, (index) => resolveWords(registry, `1.p${1 + (index % 14)}.3-${10 + (index % 7)}`));
console.log(`links of a column of ${paragraphs.length} paragraphs, after ${registry.revisions.length} revisions
  first registry   ${first.toFixed(2)} ms
  next revision  ${next.toFixed(2)} ms
  an id          ${byId.toFixed(4)} ms
  exact words    ${byWords.toFixed(4)} ms`);
