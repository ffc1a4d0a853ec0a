import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import sharp from "sharp";

/** Where the icons are. */
export const folder = resolve(import.meta.dirname, "../../public");
const PAPER = "#fdfbf6";

/** The icons that are pictures, by name. On paper: what a home screen puts behind them is not known. */
export async function drawIcons(): Promise<Map<string, Buffer>> {
	const svg = readFileSync(resolve(folder, "icon.svg"));
	const draw = async (size: number, margin: number, background: string | null) => {
		const room = size - 2 * margin;
		const picture = sharp(svg, { density: (72 * room) / 32 })
			.resize(room, room)
			.extend({ top: margin, bottom: margin, left: margin, right: margin, background: background ?? "#00000000" });
		return (background === null ? picture : picture.flatten({ background })).png({ compressionLevel: 9 }).toBuffer();
	};
	const onPaper = (size: number) => draw(size, Math.round(size * 0.14), PAPER);
	return new Map([
		["favicon.ico", ico(await draw(32, 0, PAPER), 32)],
		["apple-touch-icon.png", await onPaper(180)],
		["icon-192.png", await onPaper(192)],
		["icon-512.png", await onPaper(512)],
	]);
}

/** An ICO file with one PNG in it. @see https://learn.microsoft.com/en-us/previous-versions/ms997538(v=msdn.10) */
function ico(png: Buffer, size: number): Buffer {
	const header = Buffer.alloc(22);
	header.writeUInt16LE(1, 2);
	header.writeUInt16LE(1, 4);
	header.set([size, size, 0, 0, 1, 0, 32, 0], 6);
	header.writeUInt32LE(png.length, 14);
	header.writeUInt32LE(header.length, 18);
	return Buffer.concat([header, png]);
}
