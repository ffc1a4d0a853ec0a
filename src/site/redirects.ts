import { cpSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { isSentenceId } from "../links/ids.ts";
import type { Messages } from "../messages/index.ts";
import type { AnnotatedColumn } from "../model/annotated-column.ts";
import { addresses, sitePaths } from "./routes.ts";

/** The script of the pages below: it takes the fragment along, which a page without script cannot. */
const SCRIPT = `const to = new URL(document.querySelector("a").href);
to.search = location.search;
if (location.hash !== "") to.hash = location.hash;
location.replace(to);
`;

/**
 * Leads the former addresses of columns to the present ones. Written as `_redirects`, for hosts that know it (there the
 * browser keeps the fragment by itself), and as pages, for all others.
 * @param site the folder of the built site
 * @param base the path that the site is served from
 * @see https://docs.netlify.com/routing/redirects/
 */
export function writeRedirects(columns: readonly AnnotatedColumn[], site: URL, base: string, messages: Messages): void {
	const address = addresses(base);
	const moved = columns.flatMap((column) => column.frontMatter.redirects.map((former) => ({ former, column })));
	if (moved.length === 0) return;
	const rules = moved.map(
		({ former, column }) => `${address.column(former)}* ${address.column(column.slug)}:splat 301\n`,
	);
	writeFileSync(new URL("_redirects", site), rules.join(""));
	writeFileSync(new URL(sitePaths.movedScript, site), SCRIPT);
	for (const { former, column } of moved) {
		const write = (path: string, target: string) => {
			const folder = new URL(path, site);
			mkdirSync(folder, { recursive: true });
			writeFileSync(new URL("index.html", folder), page(target, address.movedScript, messages));
		};
		write(sitePaths.column(former), address.column(column.slug));
		write(sitePaths.ledger(former), address.ledger(column.slug));
		for (const id of Object.keys(column.links.registry.passages)) {
			if (isSentenceId(id) || !existsSync(new URL(sitePaths.shared(column.slug, id), site))) continue;
			write(sitePaths.shared(former, id), address.passage(column.slug, id));
			write(sitePaths.share(former, id), address.share(column.slug, id));
			// Frames and pictures on other sites are asked for by programs: they find the same at the old address.
			for (const path of [sitePaths.embed, sitePaths.oembed, sitePaths.card]) {
				cpSync(new URL(path(column.slug, id), site), new URL(path(former, id), site), { recursive: true });
			}
		}
	}
}

function page(target: string, script: string, messages: Messages): string {
	return `<!doctype html>
<html lang="${messages.lang}">
	<head>
		<meta charset="utf-8">
		<meta name="viewport" content="width=device-width, initial-scale=1">
		<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; base-uri 'none'; form-action 'none'">
		<title>${messages.site.moved}</title>
		<link rel="canonical" href="${target}">
		<noscript><meta http-equiv="refresh" content="0; url=${target}"></noscript>
	</head>
	<body>
		<p>${messages.site.moved}: <a href="${target}">${messages.site.newAddress}</a></p>
		<script src="${script}"></script>
	</body>
</html>
`;
}
