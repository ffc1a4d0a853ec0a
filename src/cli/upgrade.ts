import { existsSync, globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { columnFiles, contentFiles, contentFolders } from "../model/content-files.ts";
import { type Command, refuse, runIfMain, type Setting } from "./command.ts";
import { contentFolder } from "./content-folder.ts";
import { schemaFiles } from "./new-site.ts";
import { shownPath } from "./shown-path.ts";
import { type Step, steps, upgradeText } from "./upgrade-steps.ts";
import { writeFiles } from "./write-files.ts";

const help = `Carries content files over to the form that this version of the software reads.

npm run upgrade [-- FOLDER] [OPTIONS]

  FOLDER      another content folder than CONTENT or content
  --dry-run   only says what would be changed

Says which version each kind of file has. Writes all files or none, and none where one cannot be carried over: it
exits with 1 then. Run it after an update of the software, and \`npm run check\` after it.`;

/** `npm run upgrade`. */
export const upgrade: Command = {
	help,
	run: (args, setting) => {
		const { values, positionals } = parseArgs({
			args,
			allowPositionals: true,
			options: { "dry-run": { type: "boolean" } },
		});
		const isDry = values["dry-run"] ?? false;
		return upgradeFolder(contentFolder(setting, positionals[0]), { steps, isDry }, setting);
	},
};

/** Carries the files of a content folder over. @param folder its absolute path. @returns the exit code */
export function upgradeFolder(
	folder: string,
	{ steps: all, isDry }: { steps: readonly Step[]; isDry: boolean },
	setting: Setting,
): number {
	const shown = (path: string) => shownPath(path, setting);
	if (!existsSync(join(folder, contentFolders.columns))) {
		return refuse(`${shown(folder)} is no content folder: it has no ${contentFolders.columns}/.`, setting);
	}
	const read = filesOf(folder).map((path) => {
		const text = readFileSync(path, "utf8");
		return { path, shown: shown(path), name: basename(path), upgraded: upgradeText(text, basename(path), all) };
	});
	const problems = read.flatMap(({ shown: file, upgraded }) =>
		"problem" in upgraded ? [`${file}: ${upgraded.problem}.`] : [],
	);
	if (problems.length > 0) return refuse(problems.join("\n"), setting);
	const sound = read.flatMap(({ upgraded, ...file }) => ("problem" in upgraded ? [] : [{ ...file, ...upgraded }]));
	for (const [name, files] of Map.groupBy(sound, (file) => file.name)) {
		const versions = [...new Set(files.map(({ from }) => from))].sort((a, b) => a - b).join(", ");
		setting.print(`${name}: version ${versions}; this software reads ${files[0]?.to}`);
	}
	const schemas = [...schemaFiles(setting.folder)].flatMap(([file, text]) => {
		const path = join(folder, file);
		const isOld = existsSync(path) && readFileSync(path, "utf8") !== text;
		return isOld ? [{ path, shown: shown(path), text, done: ["brought up to date."] }] : [];
	});
	const changed = [...sound.filter(({ done }) => done.length > 0), ...schemas];
	for (const { shown: file, done } of changed) for (const what of done) setting.print(`${file}: ${what}`);
	if (changed.length === 0) {
		setting.print("Nothing has to be changed.");
		return 0;
	}
	const failure = isDry ? null : writeFiles(changed);
	if (failure !== null) return refuse(failure, setting);
	const counted = `${changed.length} ${changed.length === 1 ? "file" : "files"}`;
	setting.print(isDry ? `${counted} would be written.` : `Written: ${counted}. Next: npm run check`);
	return 0;
}

/** The content files that are YAML or begin with it, as absolute paths. */
function filesOf(folder: string): string[] {
	const { received: _, ...named } = columnFiles;
	const patterns = [
		...Object.values(contentFiles),
		...Object.values(named).map((name) => `${contentFolders.columns}/*/${name}`),
	];
	return patterns.flatMap((pattern) => globSync(pattern, { cwd: folder }).sort()).map((path) => join(folder, path));
}

await runIfMain(import.meta.url, upgrade);
