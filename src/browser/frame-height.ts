/**
 * Tells the page that holds this frame how high the frame must be, where that page listens: at first, and whenever it
 * changes. The message is `{ type: "footing:height", address, height }`: the address of the frame, and CSS pixels. It
 * says nothing that the page that holds the frame does not know, so that it is sent to any.
 * In a frame the page keeps to the passage: its ways to share are for who opens it by itself.
 * @see https://html.spec.whatwg.org/multipage/web-messaging.html
 */
export function tellHeight(): void {
	if (parent === window) return;
	document.documentElement.dataset["framed"] = "";
	let told = 0;
	const tell = () => {
		const height = Math.ceil(document.querySelector("main")?.getBoundingClientRect().height ?? 0) + AROUND;
		if (height === told) return;
		told = height;
		parent.postMessage({ type: "footing:height", address: location.href, height }, "*");
	};
	new ResizeObserver(tell).observe(document.body);
	addEventListener("hashchange", tell);
}

/** The space around what is shown, above and below together, in CSS pixels. */
const AROUND = 32;
