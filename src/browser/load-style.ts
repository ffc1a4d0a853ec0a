/** Adds a style sheet to the page. @returns settled when it is there; rejected with the event where it cannot be had */
export function loadStyle(address: string): Promise<void> {
	return new Promise((done, fail) => {
		const link = document.createElement("link");
		link.rel = "stylesheet";
		link.href = address;
		link.onload = () => done();
		link.onerror = fail;
		document.head.append(link);
	});
}
