/** FNV-1a, of the UTF-16 units of a text: 32 bits. @see https://datatracker.ietf.org/doc/html/draft-eastlake-fnv */
export function hash(text: string): number {
	let value = 0x811c9dc5;
	for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
	return value >>> 0;
}
