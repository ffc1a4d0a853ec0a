import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Node, Renderer } from "@takumi-rs/core";
import { fontsFor, loadFont } from "./fonts.ts";
import { encodePng } from "./png.ts";

/** Where cards are kept between builds: beside the project's other caches, out of the site. */
export const CARD_CACHE = "node_modules/.cache/footing/cards";

/** Counts up where cards come out otherwise for the same content. */
const VERSION = 3;

/** The size that previews are shown at. @see https://ogp.me/#structured */
export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;

/** How high a node comes out, in pixels. */
export type Measure = (node: Node) => Promise<{ height: number }>;

/** A card to draw. */
export type Drawing = {
	/** All that the picture depends on. */
	content: unknown;
	/** Everything that it prints: its fonts are those of these characters. */
	words: string;
	lang: string;
	layOut: (measure: Measure) => Promise<Node>;
	/** With fewer colours, to be smaller; null for all of them. See `encodePng`. */
	smaller: { most: number; flat: readonly string[] } | null;
};

let renderer: Renderer | undefined;
const loaded = new Set<string>();

/**
 * Renders a card as PNG, 1200 x 630. The same card comes from the cache.
 * A character without a font is drawn as a box (`checkFonts` warns of it).
 * @param cache the folder that cards are kept in, by their content
 */
export async function renderCard(drawing: Drawing, cache: string): Promise<Uint8Array<ArrayBuffer>> {
	const { files, missing } = fontsFor(drawing.words);
	const key = createHash("sha256")
		// With a font that was missing the same card comes out otherwise.
		.update(JSON.stringify([VERSION, drawing.content, missing]))
		.digest("hex")
		.slice(0, 32);
	const path = join(cache, `${key}.png`);
	if (existsSync(path)) return new Uint8Array(readFileSync(path));
	const picture = await draw(drawing, files);
	mkdirSync(cache, { recursive: true });
	const unfinished = `${path}.${process.pid}`;
	writeFileSync(unfinished, picture);
	renameSync(unfinished, path);
	return picture;
}

async function draw({ layOut, lang, smaller }: Drawing, files: readonly string[]): Promise<Uint8Array<ArrayBuffer>> {
	renderer ??= new Renderer();
	for (const file of files) {
		if (loaded.has(file)) continue;
		await renderer.registerFont(loadFont(file));
		loaded.add(file);
	}
	const measuring = renderer;
	const node = await layOut((part) => measuring.measure(part, { lang }));
	const size = { width: CARD_WIDTH, height: CARD_HEIGHT };
	if (smaller) {
		const pixels = await renderer.render(node, { ...size, format: "raw", lang });
		const picture = encodePng(pixels, CARD_WIDTH, CARD_HEIGHT, smaller);
		if (picture) return picture;
	}
	return new Uint8Array(await renderer.render(node, { ...size, format: "png", lang }));
}
