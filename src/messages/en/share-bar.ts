/** The words of the bar beside selected words, and of what is copied without a dialog: there at the first touch. */
export const shareBarMessages = {
	copyLink: "Copy link",
	more: "Share…",
	linkCopied: "Link copied",
	/** Before the link, where the browser lets nothing be copied. */
	notCopied: "The browser did not copy the link:",
	failed: "What shares a passage could not be loaded. Try again.",
} as const;
