/** What an item of a list in running text begins with: "1.", "2.)", "b)", "• 9." */
const MARKER = /^((?:[•⁃‣·]\s?)?)(\d{1,2}|[a-z])(\.\)|[.)])(?=\s)/u;

/** The longest of them, "• 10.)" and "10.10.10.", in UTF-16 units. */
const LONGEST = 12;

/**
 * Where the items of a list begin that a block holds in one line, in UTF-16 units: "1. The first 2. The second". Each
 * counts on from the one before; a number by itself begins none.
 */
export function itemStarts(block: string): number[] {
	const [whole, bullet = "", first = "", close = ""] = MARKER.exec(block) ?? [];
	if (whole === undefined) return [];
	const starts: number[] = [];
	let from = whole.length;
	for (let item = after(first); item !== ""; item = after(item)) {
		const at = block.indexOf(` ${bullet}${item}${close} `, from);
		if (at < 0) break;
		starts.push(at + 1);
		from = at + 1;
	}
	return starts;
}

/** The number or letter that counts on from one; "" after "z". */
function after(item: string): string {
	if (/\d/.test(item)) return String(Number(item) + 1);
	return item === "z" ? "" : String.fromCharCode(item.charCodeAt(0) + 1);
}

/** Whether all that stands before is what an item begins with, or its number: "4.1." */
export function isItemMarker(before: string): boolean {
	if (before.length > LONGEST) return false;
	return MARKER.test(`${before} `) ? MARKER.exec(`${before} `)?.[0] === before : /^(?:\d{1,2}\.)+$/.test(before);
}
