/** The list of keys is drawn in the browser too, when it is asked for. */
export const keyMessages = {
	title: "Keys",
	list: [
		["j", "next mark"],
		["k", "previous mark"],
		["Enter", "open the mark"],
		["c", "copy a link to the selected words, or to the passage"],
		["s", "share the selected words, or the passage"],
		["/", "search"],
		["?", "this list"],
		["Esc", "close, or clear the highlight"],
	],
	close: "Close",
} as const;
