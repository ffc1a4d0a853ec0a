import sharp from "sharp";

/**
 * The colours of a picture: lines of `inks` on `paper`, lines of the first ink on `tints`, and areas of `flat` colours.
 * All are "#rrggbb".
 */
export type Colours = {
	paper: string;
	inks: readonly [string, ...string[]];
	flat: readonly string[];
	tints?: readonly string[];
};

/** Into how many steps the edge of a letter goes from paper to ink: fewer make it harder, and the file smaller. */
const STEPS = [5, 4, 3];

/**
 * Writes opaque pixels as a PNG with a palette: the colours that the picture is known to have, and those between paper
 * and each ink. A picture of text takes a third of the bytes then.
 * @param pixels red, green, blue and opacity of each, a byte each, line by line
 * @param most bytes wanted: as many steps are kept as fit, and the fewest if none do
 */
export async function encodePng(
	pixels: Uint8Array,
	{ width, height }: { width: number; height: number },
	colours: Colours,
	most: number,
): Promise<Uint8Array<ArrayBuffer>> {
	let smallest: Uint8Array<ArrayBuffer> = new Uint8Array();
	for (const steps of STEPS) {
		const palette = paletteOf(colours, steps);
		const picture = await sharp(nearest(pixels, palette), { raw: { width, height, channels: 3 } })
			.png({ palette: true, colours: palette.length, dither: 0, compressionLevel: 9 })
			.toBuffer();
		smallest = new Uint8Array(picture);
		if (smallest.length <= most) break;
	}
	return smallest;
}

type Colour = [red: number, green: number, blue: number];

function paletteOf({ paper, inks, flat, tints = [] }: Colours, steps: number): Colour[] {
	const ground = read(paper);
	const grounds = tints.map(read);
	const [first] = inks;
	return [
		ground,
		...grounds,
		...flat.map(read),
		...inks.flatMap((ink) => between(ground, read(ink), steps)),
		// The last step is the ink itself, which is there already.
		...grounds.flatMap((tint) => between(tint, read(first), steps).slice(0, -1)),
	];
}

/** The colours from one to another, in equal steps: the second is the last of them, the first is left out. */
function between(from: Colour, to: Colour, steps: number): Colour[] {
	return Array.from({ length: steps }, (_, step): Colour => {
		const mix = (start: number, end: number) => Math.round(start + ((end - start) * (step + 1)) / steps);
		return [mix(from[0], to[0]), mix(from[1], to[1]), mix(from[2], to[2])];
	});
}

function read(colour: string): Colour {
	const value = Number.parseInt(colour.slice(1), 16);
	return [value >> 16, (value >> 8) & 255, value & 255];
}

/** The same pixels, three bytes each, every one in the colour of the palette that is nearest to it. */
function nearest(pixels: Uint8Array, palette: readonly Colour[]): Uint8Array {
	const found = new Map<number, Colour>();
	const drawn = new Uint8Array((pixels.length / 4) * 3);
	let last = -1;
	let colour: Colour = [0, 0, 0];
	for (let from = 0, to = 0; from < pixels.length; from += 4, to += 3) {
		const [red, green, blue] = [pixels[from] ?? 0, pixels[from + 1] ?? 0, pixels[from + 2] ?? 0];
		const key = (red << 16) | (green << 8) | blue;
		if (key !== last) {
			last = key;
			colour = found.get(key) ?? nearestTo([red, green, blue], palette);
			found.set(key, colour);
		}
		drawn[to] = colour[0];
		drawn[to + 1] = colour[1];
		drawn[to + 2] = colour[2];
	}
	return drawn;
}

function nearestTo([red, green, blue]: Colour, palette: readonly Colour[]): Colour {
	const distance = (one: Colour) => (one[0] - red) ** 2 + (one[1] - green) ** 2 + (one[2] - blue) ** 2;
	return palette.reduce((best, one) => (distance(one) < distance(best) ? one : best));
}
