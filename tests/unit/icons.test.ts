import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { drawIcons, folder } from "../maintenance/draw-icons.ts";

test("the icons in public/ are pictures of icon.svg: after a change run `npm run icons`", async () => {
	for (const [name, drawn] of await drawIcons()) {
		expect(readFileSync(resolve(folder, name)).equals(drawn), name).toBe(true);
	}
});
