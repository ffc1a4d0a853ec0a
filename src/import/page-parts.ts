/** Elements that never stand in a line of text: the text between them is a part of the page. */
const BLOCKS =
	"p,h1,h2,h3,h4,h5,h6,li,blockquote,figcaption,td,th,dt,dd,pre,address,div,section,article,header,footer,aside,nav,main,ul,ol,table,form,figure,details,summary,time";

/** What a browser shows no words of. */
const SILENT = "script,style,template,noscript,iframe,object,svg,head,select,textarea,[hidden],[aria-hidden=true]";

/** The parts of a page that have words, each as its text: paragraphs, headings, entries of menus. */
export function pageParts(document: Document): { text: string; element: Element }[] {
	const parts: { text: string; element: Element }[] = [];
	const own = new Map<Element, string>();
	const walker = (node: Node, holder: Element): void => {
		for (const child of node.childNodes) {
			if (child.nodeType === 3) own.set(holder, `${own.get(holder) ?? ""}${child.textContent ?? ""}`);
			if (!isElement(child) || child.matches(SILENT)) continue;
			const isBlock = child.matches(BLOCKS);
			if (isBlock) own.set(child, "");
			else own.set(holder, `${own.get(holder) ?? ""}${child.localName === "br" ? " " : ""}`);
			walker(child, isBlock ? child : holder);
		}
	};
	const { body } = document;
	if (body) walker(body, body);
	for (const [element, text] of own) {
		const words = text.replace(/\s+/g, " ").trim();
		if (words !== "") parts.push({ text: words, element });
	}
	return parts;
}

function isElement(node: Node): node is Element {
	return node.nodeType === 1;
}
