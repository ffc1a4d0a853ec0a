import { parseArgs } from "node:util";
import { Diagnostics } from "../pipeline/diagnostics.ts";
import { readLibrary } from "../pipeline/parse/library.ts";
import { formatDiagnostics } from "../pipeline/print-diagnostics.ts";
import { type Command, refuse, runIfMain } from "./command.ts";
import { contentFolder } from "./content-folder.ts";
import { followEntries, isLeftOver, takeOption } from "./follow-entries.ts";

const help = `Brings the quotes of annotations.yaml along after an edit of a column's prose.

npm run follow [-- FOLDER] [OPTIONS]

  FOLDER                another content folder than CONTENT or content
  --take COLUMN/PLACE=N the entry is on candidate N of those that this command shows

Run it before \`npm run links\`; \`npm run correct\` does it first. It compares the prose with what
links.yaml recorded last. Where the same words are known, it writes the words next to the quote; where they read
otherwise, it asks, and changes nothing. Exits with 1 where a question is open.`;

/** `npm run follow`. */
export const follow: Command = {
	help,
	run: (args, setting) => {
		const { values, positionals } = parseArgs({ args, allowPositionals: true, options: takeOption });
		const diagnostics = new Diagnostics();
		const library = readLibrary(contentFolder(setting, positionals[0]), setting.folder, diagnostics);
		// Words that differ from those received are what `npm run correct` records, afterwards.
		const wrong = diagnostics.all.filter(({ severity, rule }) => severity === "error" && rule !== "words-changed");
		if (wrong.length > 0) return refuse(formatDiagnostics(wrong), setting);
		const open = new Set(values.take);
		let isOpen = false;
		for (const column of library.columns) {
			const outcome = followEntries(column, library.names, open, setting);
			isOpen ||= outcome.isOpen;
		}
		return isLeftOver(open, setting) || isOpen ? 1 : 0;
	},
};

await runIfMain(import.meta.url, follow);
