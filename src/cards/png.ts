import { crc32, deflateSync } from "node:zlib";

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** How many shades of a channel are told apart: fewer make the edges of letters harder, and the file smaller. */
const SHADES = [16, 8, 6, 5, 4];

/**
 * Writes opaque pixels as a PNG with a palette: of a picture of text it takes less than a colour for each pixel.
 * @param pixels red, green, blue and opacity of each, a byte each, line by line
 * @param most bytes wanted: as many shades are kept as fit, and the fewest if none do
 * @param flat colours of whole areas, "#rrggbb": they stay as they are
 * @returns null if the picture has more than 256 colours
 * @see https://www.w3.org/TR/png-3/
 */
export function encodePng(
	pixels: Uint8Array,
	width: number,
	height: number,
	{ most, flat }: { most: number; flat: readonly string[] },
): Uint8Array<ArrayBuffer> | null {
	const kept = flat.map((colour) => Number.parseInt(colour.slice(1), 16));
	const colours = coloursOf(pixels);
	let smallest: Uint8Array<ArrayBuffer> | null = null;
	for (const shades of SHADES) {
		const { palette, indexOf } = paletteOf(colours, kept, shades);
		if (palette.length > 256) continue;
		smallest = write(colours, width, height, palette, indexOf);
		if (smallest.length <= most) break;
	}
	return smallest;
}

/** The colour of each pixel, as one number. */
function coloursOf(pixels: Uint8Array): Uint32Array {
	const colours = new Uint32Array(pixels.length / 4);
	for (let at = 0; at < colours.length; at++) {
		colours[at] = ((pixels[4 * at] ?? 0) << 16) | ((pixels[4 * at + 1] ?? 0) << 8) | (pixels[4 * at + 2] ?? 0);
	}
	return colours;
}

/** The colours of the palette, and the index of each colour of the picture: of the most frequent one in its shades. */
function paletteOf(
	colours: Uint32Array,
	kept: readonly number[],
	shades: number,
): { palette: number[]; indexOf: Map<number, number> } {
	const counts = new Map<number, number>();
	for (let at = 0; at < colours.length; ) {
		const colour = colours[at] ?? 0;
		const start = at;
		while (colours[at] === colour) at++;
		counts.set(colour, (counts.get(colour) ?? 0) + at - start);
	}
	const palette = [...new Set(kept)];
	const byShades = new Map<number, number>();
	const indexOf = new Map(palette.map((colour, index) => [colour, index]));
	for (const [colour] of [...counts].sort(([a, times], [b, others]) => others - times || a - b)) {
		const [red = 0, green = 0, blue = 0] = channelsOf(colour).map((value) => Math.floor((value * shades) / 256));
		const shade = (red * shades + green) * shades + blue;
		const index = indexOf.get(colour) ?? byShades.get(shade) ?? palette.push(colour) - 1;
		if (!byShades.has(shade)) byShades.set(shade, index);
		indexOf.set(colour, index);
	}
	return { palette, indexOf };
}

function channelsOf(colour: number): number[] {
	return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

function write(
	colours: Uint32Array,
	width: number,
	height: number,
	palette: readonly number[],
	indexOf: ReadonlyMap<number, number>,
): Uint8Array<ArrayBuffer> {
	// The first byte of a line is its filter: none.
	const lines = Buffer.alloc((width + 1) * height);
	let last = -1;
	let index = 0;
	for (let at = 0; at < colours.length; at++) {
		const colour = colours[at] ?? 0;
		if (colour !== last) index = indexOf.get(colour) ?? 0;
		last = colour;
		lines[at + Math.floor(at / width) + 1] = index;
	}
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	// Eight bits a pixel, which are an index of the palette.
	header.set([8, 3], 8);
	return new Uint8Array(
		Buffer.concat([
			Buffer.from(SIGNATURE),
			chunk("IHDR", header),
			chunk("PLTE", Buffer.from(palette.flatMap(channelsOf))),
			chunk("IDAT", deflateSync(lines, { level: 9 })),
			chunk("IEND", Buffer.alloc(0)),
		]),
	);
}

function chunk(name: string, data: Buffer): Buffer {
	const named = Buffer.concat([Buffer.from(name, "latin1"), data]);
	const size = Buffer.alloc(4);
	size.writeUInt32BE(data.length);
	const check = Buffer.alloc(4);
	check.writeUInt32BE(crc32(named));
	return Buffer.concat([size, named, check]);
}
