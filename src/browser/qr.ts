import { encode } from "uqr";

const SVG = "http://www.w3.org/2000/svg";

/**
 * Draws a link as a QR code, dark on white in both themes, as scanners need it.
 * @param label what assistive technology reads in its place
 * @see ISO/IEC 18004
 */
export function drawCode(url: string, label: string): SVGElement {
	const { size, data } = encode(url, { border: 2 });
	const svg = document.createElementNS(SVG, "svg");
	svg.setAttribute("viewBox", `0 0 ${size} ${size}`);
	svg.setAttribute("role", "img");
	svg.setAttribute("aria-label", label);
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
