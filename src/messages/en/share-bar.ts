/** The words of the bar beside selected words, and of what is copied without a dialog: there at the first touch. */
export const shareBarMessages = {
	copyLink: "Copy link",
	more: "Share…",
	linkCopied: "Link copied",
} as const;
