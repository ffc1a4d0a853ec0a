import type { Messages } from "../messages/index.ts";
import { escapeHtml } from "../text/escape-html.ts";

/** Where an address leads now. */
export type Redirect = {
	target: string;
	/** Where it leads at `#share`, with script. */
	ways?: string | undefined;
	/** The address of the script that leads there. */
	script: string;
	/** What a preview of the address shows: of a passage, never without who says it. */
	shown?: { title: string; description: string } | undefined;
};

/** The small page of an address that leads on: by script, which takes search and fragment along, or without. */
export function redirectPage({ target, ways, script, shown }: Redirect, { lang, site, share }: Messages): string {
	const title = escapeHtml(shown?.title ?? site.moved);
	const meta = shown ? `\n\t\t<meta name="description" content="${escapeHtml(shown.description)}">` : "";
	const link = shown
		? `<p>${title}</p>\n\t\t<p><a href="${target}">${share.read}</a></p>`
		: `<p>${site.moved}: <a href="${target}">${site.newAddress}</a></p>`;
	return `<!doctype html>
<html lang="${lang}">
	<head>
		<meta charset="utf-8">
		<meta name="viewport" content="width=device-width, initial-scale=1">
		<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; base-uri 'none'; form-action 'none'">
		<title>${title}</title>${meta}
		<link rel="canonical" href="${target.replace(/#.*$/, "")}">
		<noscript><meta http-equiv="refresh" content="0; url=${target}"></noscript>
	</head>
	<body>
		${link}
		<script src="${script}" data-to="${target}"${ways ? ` data-share="${ways}"` : ""}></script>
	</body>
</html>
`;
}
