import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fieldPage } from "./field-page.ts";
import { messagePage } from "./message-page.ts";

/** The pages of the guide that are made from the code, by file. */
export const generatedPages = { "messages.md": messagePage, "reference.md": fieldPage };

/** `npm run reference`: writes the pages of the guide that are made from the code. A test says when one is out of date. */
if (import.meta.main) {
	const guide = resolve(import.meta.dirname, "../../content/guide");
	for (const [file, page] of Object.entries(generatedPages)) writeFileSync(join(guide, file), page());
}
