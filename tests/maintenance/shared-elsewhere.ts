import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { escapeHtml } from "../../src/text/escape-html.ts";

/**
 * A page that shows a shared passage as people see it elsewhere: its link in a chat, its formatted copy in a forum and
 * in a word processor, its frame in a page of another site. All of it is what the built site gives; only the
 * surroundings are drawn.
 * @param dist the folder of the built site
 * @param passage the address of the passage's page, below the site: "/columns/x/p/c-y/"
 * @param frame the address of its frame
 */
export function sharedElsewhere(dist: string, passage: string, frame: string): string {
	const { document } = parseHTML(readFileSync(join(dist, passage, "index.html"), "utf8"));
	const meta = (name: string) =>
		escapeHtml(document.querySelector(`meta[property="${name}"]`)?.getAttribute("content") ?? "");
	// The text of the field, in which the parser leaves references as they are.
	const field = document.querySelector("textarea[aria-labelledby=as-html]")?.textContent ?? "";
	const copied = parseHTML(`<p>${field}</p>`).document.querySelector("p")?.textContent ?? "";
	return `<!doctype html>
<meta charset="utf-8">
<title>Shared elsewhere</title>
<style>
	* { box-sizing: border-box }
	body { margin: 0; padding: 24px; display: grid; grid-template-columns: 1fr 1fr; gap: 24px; background: #e8e6e1; font: 15px/1.45 system-ui, sans-serif; color: #222 }
	section { display: flex; flex-direction: column; gap: 8px }
	h2 { margin: 0; font-size: 14px; font-weight: 600; color: #555 }
	section > div { flex: 1; padding: 20px; border-radius: 8px; background: #fff }
	.bubble { max-inline-size: 380px; overflow: hidden; border-radius: 14px; background: #dff3e4 }
	.bubble img { display: block; inline-size: 100% }
	.bubble b, .bubble span { display: block; padding: 8px 14px 0; font-size: 14px }
	.bubble span { padding-block: 4px 12px; color: #555; font-size: 13px }
	.page { padding: 32px 40px; font: 16px/1.5 serif }
	.post { border-inline-start: 6px solid #6b8afd }
	blockquote { margin: 8px 0 8px 24px }
</style>
<section><h2>A link in a chat</h2><div><div class="bubble"><img src="${passage.replace(/\/$/, ".png")}" alt=""><b>${meta("og:title")}</b><span>${meta("og:description")}</span></div></div></section>
<section><h2>A frame in a page of another site</h2><div><p>Words of the page around it.</p><iframe src="${frame}" width="100%" height="330" style="border:0" title="frame"></iframe><p>And more of them.</p></div></section>
<section><h2>The formatted copy in a forum</h2><div class="post">${copied}</div></section>
<section><h2>The same in a word processor</h2><div class="page">${copied}</div></section>
`;
}
