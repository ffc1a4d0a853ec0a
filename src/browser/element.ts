type Name = "a" | "b" | "details" | "div" | "em" | "li" | "mark" | "ol" | "small" | "span" | "summary";

/** Makes an element with a text in it. */
export function element<T extends Name>(name: T, text = ""): HTMLElementTagNameMap[T] {
	const made = document.createElement(name);
	made.textContent = text;
	return made;
}
