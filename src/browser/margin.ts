/** Whether the page is as wide as `styles/margin.css` wants it, to set notes in the margin; and when that changes. */
export function margin(): MediaQueryList {
	return matchMedia("(width >= 72rem)");
}
