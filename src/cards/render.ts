import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Node, Renderer } from "@takumi-rs/core";
import { fontsFor, loadFont } from "./fonts.ts";
import { type Colours, encodePng } from "./palette.ts";

/** Where cards are kept between builds: beside the project's other caches, out of the site. */
export const CARD_CACHE = "node_modules/.cache/footing/cards";

/** Counts up where cards come out otherwise for the same content. */
const VERSION = 7;

/** What cards are laid out in: the shape of large previews. @see https://ogp.me/#structured */
export const LAYOUT_WIDTH = 1200;
const LAYOUT_HEIGHT = 630;

/**
 * The size of the picture, in pixels. Previews show it about 500 wide; at 600 or more it is a large one. Larger, the
 * same words are more bytes, and fewer words would fit.
 */
export const CARD_WIDTH = 800;
export const CARD_HEIGHT = 420;

/** Bytes: no card of ordinary content has more. */
export const MOST_BYTES = 15_000;

/** How high a node comes out, in pixels. */
export type Measure = (node: Node) => Promise<{ height: number }>;

/** A card to draw. */
export type Drawing = {
	/** All that the picture depends on. */
	content: unknown;
	/** Everything that it prints: its fonts are those of these characters. */
	words: string;
	lang: string;
	layOut: (measure: Measure, limits: Limits) => Promise<Node>;
	colours: Colours;
	/** How it is laid out: the later ways are tried where the picture is too large. */
	limits: readonly Limits[];
};

/** How many characters a card should print at most, and the size of the largest letters of its words, in pixels. */
export type Limits = { most: number; largest: number };

let renderer: Renderer | undefined;
const loaded = new Set<string>();

/**
 * Renders a card as PNG, 800 x 420. The same card comes from the cache.
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

async function draw(drawing: Drawing, files: readonly string[]): Promise<Uint8Array<ArrayBuffer>> {
	const { layOut, lang, colours, limits } = drawing;
	renderer ??= new Renderer();
	for (const file of files) {
		if (loaded.has(file)) continue;
		await renderer.registerFont(loadFont(file));
		loaded.add(file);
	}
	const drawer = renderer;
	const size = { width: CARD_WIDTH, height: CARD_HEIGHT };
	let picture: Uint8Array<ArrayBuffer> = new Uint8Array();
	let drawn = "";
	for (const some of limits) {
		const node = await layOut((part) => drawer.measure(part, { lang }), some);
		// Where letters are no smaller and words no fewer, the picture would be the same.
		const next = JSON.stringify(node);
		if (next === drawn) continue;
		drawn = next;
		const pixels = await drawer.render(node, {
			...size,
			devicePixelRatio: CARD_HEIGHT / LAYOUT_HEIGHT,
			format: "raw",
			lang,
		});
		picture = await encodePng(pixels, size, colours, MOST_BYTES);
		if (picture.length <= MOST_BYTES) break;
	}
	return picture;
}
