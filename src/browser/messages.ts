/** The few words that scripts need, taken from the page, so that its language is theirs. */
export const messages = {
	get copied(): string {
		return document.querySelector<HTMLElement>("[data-toast]")?.dataset.toast ?? "";
	},
};
