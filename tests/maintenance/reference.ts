import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { offerHelp } from "../../src/cli/command.ts";
import { fieldPage } from "./field-page.ts";
import { jsonSchemas } from "./json-schemas.ts";
import { messagePage } from "./message-page.ts";

/** The files of the content that are made from the code, by their paths in it. */
export const generatedFiles: Record<string, () => string> = {
	"guide/messages.md": messagePage,
	"guide/reference.md": fieldPage,
	...jsonSchemas,
};

const help = `Writes the pages of the guide and the JSON Schemas that are made from the code.

npm run reference

A test says when one of them is out of date.`;

if (import.meta.main) {
	offerHelp(help);
	const content = resolve(import.meta.dirname, "../../content");
	for (const [file, text] of Object.entries(generatedFiles)) {
		mkdirSync(dirname(join(content, file)), { recursive: true });
		writeFileSync(join(content, file), text());
	}
}
