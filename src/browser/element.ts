type Name = "a" | "b" | "div" | "em" | "li" | "mark" | "small" | "span";

/** Makes an element with a text in it. */
export function element<T extends Name>(name: T, text = ""): HTMLElementTagNameMap[T] {
	const made = document.createElement(name);
	made.textContent = text;
	return made;
}
