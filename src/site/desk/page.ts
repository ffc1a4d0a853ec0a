import { messagesFor } from "../../messages/index.ts";
import { escapeHtml as text } from "../../text/escape-html.ts";

/** What a page of the desk is made of. */
type Page = {
	/** The path that the site is served from, with a slash at its end. */
	root: string;
	slug: string;
	headline: string;
	token: string;
};

/** The page of a column's desk. What it shows comes by script: it is for the one who runs the server. */
export function deskPage({ root, slug, headline, token }: Page): string {
	const { desk } = messagesFor("en");
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${text(headline)} · ${text(desk.title)}</title>
<link rel="icon" href="${root}icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${root}src/styles/pages/desk.css">
<script type="module" src="${root}src/browser/desk/main.ts"></script>
</head>
<body data-token="${token}" data-root="${root}" data-slug="${text(slug)}">
<header class="site desk-head">
<a class="brand" href="${root}desk/">${text(desk.title)}</a>
<h1 class="column"><a href="${root}columns/${text(slug)}/">${text(headline)}</a></h1>
<p class="progress" data-desk="progress"></p>
</header>
<main id="content">
<article tabindex="0" aria-label="${text(desk.list.text)}"><div class="body" itemprop="articleBody" lang="en" data-desk="text"></div></article>
<aside class="panel">
<p class="status" role="status" data-desk="status"></p>
<section class="card" tabindex="-1" aria-label="${text(desk.list.card)}" data-desk="card"></section>
<nav aria-label="${text(desk.list.open)}" data-desk="list"></nav>
</aside>
</main>
<noscript><p>${text(desk.needsScript)}</p></noscript>
</body>
</html>
`;
}

/** The list of columns that have a desk. */
export function deskList(root: string, columns: readonly string[]): string {
	const { desk } = messagesFor("en");
	const items = columns.map((slug) => `<li><a href="${root}desk/${text(slug)}/">${text(slug)}</a></li>`).join("\n");
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${text(desk.title)}</title>
<link rel="icon" href="${root}icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${root}src/styles/pages/desk.css">
</head>
<body>
<header class="site desk-head"><span class="brand">${text(desk.title)}</span></header>
<main id="content" class="columns">
<h1>${text(desk.columns)}</h1>
<p>${text(desk.lead)}</p>
<ul>
${items}
</ul>
</main>
</body>
</html>
`;
}
