import { cpSync, existsSync, globSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { HeldColumn } from "../model/held-column.ts";
import { addresses, sitePaths } from "./routes.ts";

/** The folder of scripts, styles and fonts, whose names have a hash of what they hold. */
const ASSETS = "_astro/";
/** Rules for hosts; see `host-rules.ts`. */
const RULES = "_redirects";

/**
 * Takes the pages of columns over from the site of the last build, with all that answers by them: what they load, the
 * pages of names that they link to, and what leads on to them from former addresses. What the new site has stays.
 * @param held the columns that the build goes on without
 * @param published the folder of the site that the last build made
 * @param staging the folder of the new site
 * @param base the path that the site is served from
 * @param isAnyWithdrawn whether words of any column may be withdrawn: then a page of a name that tells of other columns
 * than those is not taken over, since it may have them
 */
export function keepPages(
	held: readonly HeldColumn[],
	published: URL,
	staging: URL,
	base: string,
	isAnyWithdrawn: boolean,
): void {
	const keep = (path: string) => {
		const from = new URL(path, published);
		const to = new URL(path, staging);
		if (existsSync(from)) cpSync(from, to, { recursive: true, force: false });
	};
	const slugs = held.filter(({ isKept }) => isKept).map(({ slug }) => slug);
	if (slugs.length === 0) return;
	keep(ASSETS);
	const { names, column } = addresses(base);
	const columns = column("").replace(/\/$/, "");
	const isOfKept = (id: string) =>
		[...linkedFrom(new URL(sitePaths.name(id), published), columns)].every((slug) => slugs.includes(slug));
	for (const slug of slugs) {
		keep(sitePaths.column(slug));
		for (const id of linkedFrom(new URL(sitePaths.column(slug), published), names)) {
			if (!isAnyWithdrawn || isOfKept(id)) keep(sitePaths.name(id));
		}
		for (const former of formerNames(slug, published, staging, base)) keep(sitePaths.column(former));
	}
	keepRules(slugs, published, staging, base);
}

/** What the pages in a folder link to below an address: the ids of names, the folders of columns. */
function linkedFrom(folder: URL, below: string): Set<string> {
	const links = globSync("**/*.html", { cwd: fileURLToPath(folder) }).flatMap((file) =>
		readFileSync(new URL(file, folder), "utf8")
			.split(`"${below}`)
			.slice(1)
			.map((rest) => /^([a-z0-9-]+)\//.exec(rest)?.[1]),
	);
	return new Set(links.filter((id) => id !== undefined));
}

/** The former names of a column: folders that the new site lacks, whose page leads on to the column. */
function formerNames(slug: string, published: URL, staging: URL, base: string): string[] {
	const folder = new URL("columns/", published);
	const target = `data-to="${addresses(base).column(slug)}"`;
	return readdirSync(folder).filter((name) => {
		const page = new URL(`${sitePaths.column(name)}index.html`, published);
		const isNew = existsSync(new URL(sitePaths.column(name), staging));
		return !isNew && existsSync(page) && readFileSync(page, "utf8").includes(target);
	});
}

/** Keeps the rules that lead to columns, or to passages of any column, after those of the new site. */
function keepRules(slugs: readonly string[], published: URL, staging: URL, base: string): void {
	const { column } = addresses(base);
	const read = (site: URL) => {
		const file = new URL(RULES, site);
		return existsSync(file) ? readFileSync(file, "utf8").split("\n").filter(Boolean) : [];
	};
	const own = read(staging);
	const targets = [...slugs, ":slug"].map(column);
	const kept = read(published).filter((rule) => {
		const [, target = ""] = rule.split(" ");
		return !own.includes(rule) && targets.some((one) => target.startsWith(one));
	});
	if (kept.length > 0) writeFileSync(new URL(RULES, staging), `${[...own, ...kept].join("\n")}\n`);
}
