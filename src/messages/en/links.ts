/** Links to words run in the browser, too. The registry has words of earlier versions, and not who said them. */
export const linkMessages = {
	gone: "The words that this link led to are no longer in the column. Whose they were is not recorded. They were near here and read:",
	changed:
		"The words that this link led to have changed since. Whose the earlier words were is not recorded. They used to read:",
} as const;
