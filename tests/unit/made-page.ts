/** Five paragraphs of a column about nothing real. */
export const PARAGRAPHS = [
	"The council of Port Ellery wants to take down the clock on Market Square, and it has said so three times, without once saying what would stand in its place.",
	"Mayor Tom Ashby said the repair would cost “a small fortune.” He did not say how small, and nobody in the hall, which was full, thought to ask him.",
	"A report by the borough engineer puts it at £41,000, or less than 2% of what the town spent on roads last year; the same report calls the tower “sound.”",
	"Some residents claim that the tower is unsafe. They have not been up there, I have, and the stairs, though narrow, are better than those of the town hall.",
	"The clock has been wrong since 2014. So, on most days, is the council, and nobody has proposed, for that reason alone, to pull the council down with a crane.",
] as const;

const SCHEMA = `{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"Not this"},{"@type":"OpinionNewsArticle",
"headline":"Leave the Clock Alone","datePublished":"2025-03-14T23:30:00-08:00","author":[{"@type":"Person","name":"Nora Quill"}],
"publisher":{"@type":"Organization","name":"The Ellery Post"}}]}`;

/** A page of a newspaper's site, with its article between what such pages have around one. */
export function madePage(prose: readonly string[] = PARAGRAPHS): string {
	const [first, second, third, fourth, ...rest] = prose.map((text) => `<p>${text}</p>`);
	return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Leave the Clock Alone | The Ellery Post</title>
<link rel="canonical" href="https://ellerypost.example.org/2025/03/clock"><meta property="og:site_name" content="The Ellery Post">
<meta name="description" content="The council wants it gone. It should not be."><script type="application/ld+json">${SCHEMA}</script>
<style>p { color: red }</style></head><body><header><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav></header>
<main><article><h1>Leave the Clock Alone</h1><p class="standfirst">The council wants it gone. It should not be.</p>
<div class="meta"><span class="byline">By Nora Quill</span> <time datetime="2025-03-14">14 March 2025</time></div>
<figure><img src="a.jpg" alt="clock"><figcaption>The clock, seen from the harbour. Photograph: A. Person</figcaption></figure>
${first}${second}<div class="ad">Advertisement</div>${third}<p><a href="/more">Read more: the tower in pictures</a></p>
<blockquote>He did not say how small, and nobody in the hall, which was full, thought to ask him.</blockquote>${fourth}
<h2>What the clock says</h2>${rest.join("")}<p><em>Nora Quill is a columnist at the Ellery Post.</em></p></article>
<aside><h3>Most read</h3><ul><li><a href="/a">Ferry fares rise again</a></li></ul></aside></main>
<footer>© 2025 The Ellery Post. All rights reserved.</footer><script>document.body.innerHTML = "boo"</script></body></html>`;
}
