import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { offerHelp } from "../../src/cli/command.ts";
import { fieldPage } from "./field-page.ts";
import { messagePage } from "./message-page.ts";

/** The pages of the guide that are made from the code, by file. */
export const generatedPages = { "messages.md": messagePage, "reference.md": fieldPage };

const help = `Writes the pages of the guide that are made from the code.

npm run reference

A test says when one of them is out of date.`;

if (import.meta.main) {
	offerHelp(help);
	const guide = resolve(import.meta.dirname, "../../content/guide");
	for (const [file, page] of Object.entries(generatedPages)) writeFileSync(join(guide, file), page());
}
