type Name = "a" | "b" | "details" | "div" | "em" | "li" | "mark" | "ol" | "small" | "span" | "summary";

/** Makes an element with a text in it. */
export function element<T extends Name>(name: T, text = ""): HTMLElementTagNameMap[T] {
	const made = document.createElement(name);
	made.textContent = text;
	return made;
}

/** Makes an element with attributes, and with texts and elements in it. */
export function elementOf<T extends keyof HTMLElementTagNameMap>(
	name: T,
	attributes: Readonly<Record<string, string>>,
	...content: (Node | string)[]
): HTMLElementTagNameMap[T] {
	const made = document.createElement(name);
	for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
	made.append(...content);
	return made;
}
