import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Renderer } from "@takumi-rs/core";
import { CARD_HEIGHT, CARD_WIDTH, type Card, layOut } from "./card.ts";
import { fontsFor, loadFont } from "./fonts.ts";

/** Where cards are kept between builds: beside the project's other caches, out of the site. */
export const CARD_CACHE = "node_modules/.cache/footing/cards";

/** Counts up where cards come out otherwise for the same content. */
const VERSION = 2;

let renderer: Renderer | undefined;
const loaded = new Set<string>();

/**
 * Renders a card as PNG, 1200 x 630. The same card comes from the cache.
 * A character without a font is drawn as a box (`checkFonts` warns of it).
 * @param cache the folder that cards are kept in, by their content
 */
export async function renderCard(card: Card, cache: string): Promise<Uint8Array<ArrayBuffer>> {
	const { files, missing } = fontsFor(wordsOn(card));
	const key = createHash("sha256")
		// With a font that was missing the same card comes out otherwise.
		.update(JSON.stringify([VERSION, card, missing]))
		.digest("hex")
		.slice(0, 32);
	const path = join(cache, `${key}.png`);
	if (existsSync(path)) return new Uint8Array(readFileSync(path));
	const picture = await draw(card, files);
	mkdirSync(cache, { recursive: true });
	const unfinished = `${path}.${process.pid}`;
	writeFileSync(unfinished, picture);
	renameSync(unfinished, path);
	return picture;
}

/** Everything that a card prints. */
function wordsOn({ framing, words, headline, byline, date }: Card): string {
	return [framing, words, headline, byline, date, "…"].join(" ");
}

async function draw(card: Card, files: readonly string[]): Promise<Uint8Array<ArrayBuffer>> {
	renderer ??= new Renderer();
	for (const file of files) {
		if (loaded.has(file)) continue;
		await renderer.registerFont(loadFont(file));
		loaded.add(file);
	}
	const measuring = renderer;
	const node = await layOut(card, (part) => measuring.measure(part, { lang: card.lang }));
	return new Uint8Array(
		await renderer.render(node, { width: CARD_WIDTH, height: CARD_HEIGHT, format: "png", lang: card.lang }),
	);
}
