import type { FieldName, Found } from "./source-text.ts";

const FIELDS: readonly [RegExp, FieldName][] = [
	[/<dc:title>([^<]*)</, "headline"],
	[/<dc:creator>([^<]*)</, "byline"],
	[/<dc:language>([^<]*)</, "lang"],
	[/<dc:rights>([^<]*)</, "rights"],
];

/**
 * What a document's properties say. They count for little: many hold the name of whoever installed the program. The
 * days in them are those of the file, and not of publication.
 */
export function documentProperties(part: Uint8Array | undefined): Found[] {
	const xml = new TextDecoder().decode(part ?? new Uint8Array());
	return FIELDS.flatMap(([expression, field]) => {
		const value = decodeEntities(expression.exec(xml)?.[1] ?? "").trim();
		return value === "" ? [] : [{ field, value, from: PROPERTIES }];
	});
}

/** Where a value was found that only the file's properties tell. */
export const PROPERTIES = "the file's properties";

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decodeEntities(text: string): string {
	return text.replace(/&(\w+);/g, (whole, name: string) =>
		Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] ?? whole) : whole,
	);
}
