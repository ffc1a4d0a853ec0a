/** Links to words run in the browser, too. */
export const linkMessages = {
	gone: "The words that this link led to are no longer in the column. They were near here and read:",
	changed: "The words that this link led to have changed since. They used to read:",
} as const;
