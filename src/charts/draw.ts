import { type PlotOptions, plot } from "@observablehq/plot";
import { parseHTML } from "linkedom";

/** A picture of some rows, drawn for a narrow and for a wide page: SVG that takes its colours from the page. */
export type Chart = { narrow: string; wide: string };

/** The widths that charts are drawn for, in CSS pixels: nothing in them is scaled by much. */
const NARROW = 320;
const WIDE = 640;

/**
 * Draws a chart at build time. The SVG holds neither styles nor scripts, and is hidden from assistive technology: the
 * table beside it says the same.
 * @param optionsOf the chart, for a page of that width
 * @see https://observablehq.com/plot/
 */
export function draw(optionsOf: (width: number) => PlotOptions): Chart {
	return { narrow: drawAt(NARROW, optionsOf), wide: drawAt(WIDE, optionsOf) };
}

function drawAt(width: number, optionsOf: (width: number) => PlotOptions): string {
	const { document } = parseHTML("<!doctype html><html><body></body></html>");
	const drawn = plot({ ...optionsOf(width), width, document, className: "chart" });
	// The security policy allows no style in the page: what Plot puts there stands in charts.css.
	for (const style of drawn.querySelectorAll("style")) style.remove();
	for (const element of [drawn, ...drawn.querySelectorAll("*")]) {
		element.removeAttribute("style");
		element.removeAttribute("aria-label");
	}
	drawn.setAttribute("font-size", "13");
	drawn.setAttribute("aria-hidden", "true");
	drawn.setAttribute("focusable", "false");
	return drawn.outerHTML;
}
