import { Diagnostics, type Place } from "../diagnostics.ts";
import type { ColumnFiles } from "../parse/column-folder.ts";
import { parseMarkdown } from "../parse/markdown.ts";
import { textLayer } from "../parse/text-layer.ts";
import type { YamlPath } from "../parse/yaml.ts";
import { linkAddresses } from "./link-addresses.ts";

/** A text that is published as somebody has typed it: what it is called in messages, and its place. */
export type TypedText = { what: string; text: string; place: Place };

/**
 * The texts of a column that readers see as an editor has typed them: in its annotations and its front matter, and the
 * addresses of its links.
 */
export function typedTexts(column: ColumnFiles): TypedText[] {
	const { annotations, file, source, frontMatter } = column;
	const decided = annotations
		? typedIn(annotations.entries).map(({ path, text }) => ({
				what: nameOf(path),
				text,
				place: annotations.placeOf(path),
			}))
		: [];
	const front = textsIn(frontMatter)
		// Repairs repeat words of the column: they are shown with signs. No page names an address that leads on.
		.filter(({ path }) => path[0] !== "redirects" && (path[0] !== "repairs" || path[2] === "reason"))
		.map(({ path, text }) => ({
			what: `${nameOf(path)} of the front matter`,
			text,
			place: { file, ...placeOfText(source, text) },
		}));
	const addresses = linkAddresses(column).map(({ url, place }) => ({
		what: "the address of a link",
		text: url,
		place,
	}));
	return [...decided, ...front, ...addresses];
}

type PathText = { path: YamlPath; text: string };

/** All texts in a value, with their paths. */
function textsIn(value: unknown, path: YamlPath = []): PathText[] {
	if (typeof value === "string") return [{ path, text: value }];
	if (value === null || typeof value !== "object") return [];
	const inside: [PropertyKey, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
	return inside.flatMap(([key, one]) => textsIn(one, [...path, key]));
}

/** Fields that repeat words of the column: they are shown as the column shows them. */
const REPEATED = new Set<PropertyKey>(["quote", "before", "after", "words", "cue", "designation", "passage", "id"]);

/** The texts of `annotations.yaml` that an editor has typed and readers see. */
function typedIn(entries: NonNullable<ColumnFiles["annotations"]>["entries"]): PathText[] {
	const { remarks, ...published } = entries;
	return textsIn(published).filter(({ path }) => !path.some((key) => REPEATED.has(key)));
}

/** What names a field to an editor, its entry counted from 1: `attributions.1.note`. */
function nameOf(path: YamlPath): string {
	return `\`${path.map((key) => (typeof key === "number" ? key + 1 : String(key))).join(".")}\``;
}

/** The first place in a file of the beginning of a text; the first of all where it is written otherwise. */
export function placeOfText(source: string, text: string): { line: number; column: number } {
	const words = text.trim().slice(0, 20);
	const lines = source.split("\n");
	const line = lines.findIndex((one) => one.includes(words));
	return { line: Math.max(0, line) + 1, column: Math.max(0, lines[line]?.indexOf(words) ?? 0) + 1 };
}

/**
 * What a typed text says: as it is typed, with the characters that an address has for others; and as readers see it,
 * where it is markdown, without its signs.
 */
export function readingsOf(text: string): string[] {
	// Most texts have no sign of markdown inside or between words, and all of a site are read.
	const tree = /[&*_[\\`]/.test(text) ? parseMarkdown(text, "", new Diagnostics()) : null;
	return [decoded(text), ...(tree ? [textLayer(tree).text] : [])];
}

/** A text with the characters that an address has for others. */
function decoded(text: string): string {
	return text.replace(/(?:%[0-9a-f]{2})+/gi, (codes) => {
		try {
			return decodeURIComponent(codes);
		} catch {
			return codes;
		}
	});
}
