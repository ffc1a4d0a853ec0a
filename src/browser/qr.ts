import { encode } from "uqr";
import { shareMessagesFor } from "../messages/share.ts";
import { pageLanguage } from "./page-language.ts";

const shareMessages = shareMessagesFor(pageLanguage());

const SVG = "http://www.w3.org/2000/svg";

/** Draws a link as a QR code, dark on white in both themes: scanners need it so. @see ISO/IEC 18004 */
export function drawCode(url: string): SVGElement {
	const { size, data } = encode(url, { border: 2 });
	const svg = document.createElementNS(SVG, "svg");
	svg.setAttribute("viewBox", `0 0 ${size} ${size}`);
	svg.setAttribute("role", "img");
	svg.setAttribute("aria-label", shareMessages.codeAlt(url));
	const paper = document.createElementNS(SVG, "rect");
	paper.setAttribute("width", String(size));
	paper.setAttribute("height", String(size));
	paper.setAttribute("fill", "white");
	const modules = document.createElementNS(SVG, "path");
	const squares = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
	modules.setAttribute("d", squares.join(""));
	modules.setAttribute("fill", "black");
	svg.append(paper, modules);
	return svg;
}
