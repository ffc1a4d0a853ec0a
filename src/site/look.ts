import type { Plugin } from "vite";
import type { Colours, Face, Site } from "../model/site.ts";

/** The colours of links and of what has the focus, by day and by night. Those of `blue` are in `styles/page.css`. */
export const palettes: Record<Exclude<Colours, "blue">, readonly [day: string, night: string]> = {
	green: ["#1d5c3d", "#8fd3ac"],
	red: ["#8a1f2d", "#f2a9ac"],
	violet: ["#57378a", "#c6aff2"],
	brown: ["#66450f", "#e3c083"],
};

/** The face of a column's words, of those that every device has. Literata is in `styles/faces.css`. */
const faces: Record<Exclude<Face, "literata">, string> = {
	serif: 'Georgia,"Times New Roman",serif',
	sans: "var(--sans)",
};

/** The rules that a site's choice adds to each style sheet; none where it chooses what the style sheets have. */
export function rulesOfLook({ colours, face }: Pick<Site, "colours" | "face">): string {
	const [day, night] = colours === "blue" ? [] : palettes[colours];
	const rules = [
		...(day === undefined ? [] : [`--link:light-dark(${day},${night})`, `--focus:light-dark(${day},${night})`]),
		...(face === "literata" ? [] : [`--serif:${faces[face]}`]),
	];
	return rules.length === 0 ? "" : `:root{${rules.join(";")}}`;
}

/** The style sheets of pages, each of which is all that a page of its kind asks for. */
const SHEET = /\/src\/styles\/pages\/[\w-]+\.css$/;

/** Puts a site's colours and face at the end of each style sheet: no page asks for one more. */
export function ownLook(site: Pick<Site, "colours" | "face">): Plugin {
	const rules = rulesOfLook(site);
	return {
		name: "own-look",
		enforce: "pre",
		transform: (code, id) => (rules !== "" && SHEET.test(id) ? `${code}\n${rules}\n` : undefined),
	};
}
