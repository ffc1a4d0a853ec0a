/** Makes the fields of a page easy to copy: each is selected where it is entered, and gets a button. */
export function offerCopies(): void {
	for (const field of document.querySelectorAll<HTMLTextAreaElement>("textarea[data-copy]")) {
		field.addEventListener("focus", () => field.select());
		field.before(copyButton(field));
	}
}

function copyButton(field: HTMLTextAreaElement): HTMLButtonElement {
	const { copy = "", copied = "" } = field.dataset;
	const button = document.createElement("button");
	button.type = "button";
	button.className = "plain";
	button.textContent = copy;
	button.addEventListener("click", async () => {
		try {
			await navigator.clipboard.writeText(field.value);
			button.textContent = copied;
			setTimeout(() => {
				button.textContent = copy;
			}, 2000);
		} catch {
			// Then it is copied by hand: it is selected.
			field.select();
		}
	});
	return button;
}
