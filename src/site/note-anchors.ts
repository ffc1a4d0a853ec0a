import type { Plugin } from "vite";

/** What the style sheets import: the anchors of notes. */
const ID = "virtual:note-anchors.css";

/** So many notes of a column stand at their line; those after them stand below each other, from their paragraph's. */
const NOTES = 200;

/**
 * The rules that give number and note of each place in a column the same anchor. The value of an attribute is no name
 * of an anchor in every browser yet, and the pages have no styles of their own. Notes stand in the margin of a wide
 * screen only (`styles/margin.css`).
 * @see https://www.w3.org/TR/css-anchor-position-1/#determining
 */
export const noteAnchors: Plugin = {
	name: "note-anchors",
	resolveId: (id) => (id === ID ? ID : null),
	load: (id) => (id === ID ? `@media (width>=72rem){${rules()}}` : null),
};

function rules(): string {
	return Array.from({ length: NOTES }, (_, at) => `[data-n="${at + 1}"]{--at:--n${at + 1}}`).join("");
}
