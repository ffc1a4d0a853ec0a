import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Font } from "@takumi-rs/core";

/**
 * The families of a card, in the order in which they are asked for a character: npm packages of font files, and the
 * characters that each is for. (A package's own list of ranges names more than its files hold.) Only the first is a
 * dependency; the others are the owner's to add, and are used where they are installed.
 */
const families = [
	{ package: "@fontsource/literata", weight: "400", holds: /./u },
	{ package: "@fontsource/noto-naskh-arabic", weight: "400", holds: /\p{Script_Extensions=Arabic}/u },
	{ package: "@fontsource/noto-serif-hebrew", weight: "400", holds: /\p{Script=Hebrew}/u },
	{ package: "@fontsource-variable/noto-emoji", weight: "wght", holds: /[\p{Emoji}\p{Emoji_Component}]/u },
	{ package: "@fontsource-variable/noto-sans-kr", weight: "wght", holds: /\p{Script=Hangul}/u },
	{
		package: "@fontsource-variable/noto-sans-sc",
		weight: "wght",
		holds: /[\p{Script=Han}\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u,
	},
] as const;

/** The npm packages of fonts that cards know: the first is a dependency, the others are an owner's to add. */
export const fontPackages: readonly string[] = families.map(({ package: name }) => name);

type Slice = { family: string; file: string; ranges: [number, number][]; holds: RegExp };

const require = createRequire(import.meta.url);

const installed = families.flatMap((family) => {
	try {
		return [{ ...family, folder: dirname(require.resolve(`${family.package}/package.json`)) }];
	} catch {
		return [];
	}
});

/** Every installed file of fonts, and the characters that it holds. */
const slices: Slice[] = installed.flatMap(({ package: name, weight, holds, folder }) => {
	const family = name.replace(/^.*\//, "");
	const parts: Record<string, string> = JSON.parse(readFileSync(join(folder, "unicode.json"), "utf8"));
	return Object.entries(parts).map(([part, ranges]) => ({
		family,
		file: join(folder, "files", `${family}-${part.replace(/[[\]]/g, "")}-${weight}-normal.woff2`),
		ranges: ranges.split(",").map(readRange),
		holds,
	}));
});

/** Names of the installed families, for the style of a card. */
export const fontFamily = installed.map(({ package: name }) => name.replace(/^.*\//, "")).join(", ");

/** Characters that no font needs to draw: white space, joiners, variation selectors. */
const INVISIBLE = /^[\s\p{Cf}\p{Cc}\p{Variation_Selector}]$/u;

/** @see https://drafts.csswg.org/css-fonts/#unicode-range-desc */
function readRange(range: string): [number, number] {
	const [start = "", end] = range.trim().replace(/^U\+/i, "").split("-");
	return [Number.parseInt(start, 16), Number.parseInt(end ?? start, 16)];
}

/** The files of fonts that a text needs. `missing` lists the characters that no installed font has. */
export function fontsFor(text: string): { files: string[]; missing: string[] } {
	const files = new Set<string>();
	const missing = new Set<string>();
	for (const character of new Set(text)) {
		if (INVISIBLE.test(character)) continue;
		const code = character.codePointAt(0) ?? 0;
		const slice = slices.find(
			({ holds, ranges, file }) =>
				holds.test(character) && ranges.some(([start, end]) => code >= start && code <= end) && existsSync(file),
		);
		if (slice) files.add(slice.file);
		else missing.add(character);
	}
	return { files: [...files], missing: [...missing] };
}

/** The package that an owner can add for a character; null where none is known. */
export function packageFor(character: string): string | null {
	return (
		families.find(({ package: name, holds }) => name !== families[0].package && holds.test(character))?.package ?? null
	);
}

/** A file of fonts, as the renderer takes it. */
export function loadFont(file: string): Font {
	const slice = slices.find((candidate) => candidate.file === file);
	return { name: slice?.family ?? "", data: readFileSync(file), unicodeRange: slice?.ranges ?? [] };
}
