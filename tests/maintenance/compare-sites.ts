import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { offerHelp } from "../../src/cli/command.ts";

const help = `Compares two built sites, file by file, and lists what differs.

npm run compare-sites -- BEFORE AFTER

  BEFORE, AFTER   the folders of the sites

What a refactoring may change is left out: the hashes in the names of assets, scripts and styles themselves, and the
names of Pagefind's files, whose contents are compared. Exits with 1 where anything differs.`;
offerHelp(help);

const [before, after] = process.argv.slice(2);
if (before === undefined || after === undefined) {
	console.error(help);
	process.exit(2);
}

/** Pagefind's own scripts, and the files that its index is divided into by hash. */
const ENGINE = /^pagefind\/(pagefind|wasm\.)/;
const HASHED = /^pagefind\/(fragment|index|filter)\/|^pagefind\/.*\.pf_(meta|index|fragment|filter)$/;

/** Every file of a site by its address, in a form that only a difference for readers changes. */
function readSite(folder: string): Map<string, string> {
	const files = new Map<string, string>();
	const fragments: string[] = [];
	for (const entry of globSync("**/*", { cwd: folder, withFileTypes: true })) {
		if (!entry.isFile()) continue;
		const path = join(entry.parentPath, entry.name).slice(folder.length).replace(/^\//, "");
		if (ENGINE.test(path) || /^_astro\/.*\.(js|css)$/.test(path)) continue;
		const content = readFileSync(join(folder, path));
		if (path.startsWith("pagefind/fragment/")) fragments.push(withoutHashes(unpack(content)));
		else if (HASHED.test(path) || path === "pagefind/pagefind-entry.json") continue;
		else files.set(withoutHashes(path), asText(path, content));
	}
	files.set("pagefind: the records", fragments.sort().join("\n"));
	return files;
}

function unpack(content: Buffer): string {
	return gunzipSync(content).toString("utf8");
}

function asText(path: string, content: Buffer): string {
	if (/\.(html|json|xml|csv|txt|svg|md|yaml)$/.test(path) || path === "_redirects") {
		return withoutHashes(content.toString("utf8"));
	}
	return createHash("sha256").update(content).digest("hex");
}

/**
 * Asset names without their hashes, and pages without the list of them: which styles a page links is no difference of
 * words.
 */
function withoutHashes(text: string): string {
	return (
		text
			// A run of spaces shows as one, and space around the parts of a table or a section not at all.
			.replaceAll(/\s+/g, " ")
			.replaceAll(
				/\s*(<\/?(?:table|caption|thead|tbody|tr|th|td|section|div|figure|figcaption|p|h\d|ul|ol|li)\b[^>]*>)\s*/g,
				"$1",
			)
			.replaceAll(/<link rel="stylesheet" href="[^"]*">/g, "")
			.replaceAll(/<script type="module" src="[^"]*"><\/script>/g, "<script>")
			.replaceAll(/_astro\/([\w.-]+?)\.[\w-]{8}\.(js|css|woff2)/g, "_astro/$1.$2")
			.replaceAll(/data-index="[0-9a-f]+"/g, "data-index")
			.replaceAll(/"(fragment|index)\/[\w-]+\.pf_\w+"/g, '"$1"')
	);
}

/** The first place where two texts differ, with some of what is around it. */
function firstDifference(one: string, other: string): string {
	let at = 0;
	while (at < one.length && one[at] === other[at]) at++;
	const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 60), at + 120));
	return `  - ${around(one)}\n  + ${around(other)}`;
}

const [old, now] = [readSite(join(before, "/")), readSite(join(after, "/"))];
const differences = [
	...[...old.keys()].filter((path) => !now.has(path)).map((path) => `gone: ${path}`),
	...[...now.keys()].filter((path) => !old.has(path)).map((path) => `new: ${path}`),
	...[...old].flatMap(([path, text]) => {
		const other = now.get(path);
		return other === undefined || other === text ? [] : [`differs: ${path}\n${firstDifference(text, other)}`];
	}),
];
for (const difference of differences) console.log(difference);
console.log(`${old.size} files compared, ${differences.length} differences`);
process.exit(differences.length > 0 ? 1 : 0);
