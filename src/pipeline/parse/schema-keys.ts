import { z } from "zod";

type Json = z.core.JSONSchema._JSONSchema;

/** The fields that a schema knows at a path, as somebody writes them: `["words"]` gives `count` and `sha256`. */
export function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
	return [...new Set(schemasAt(schema, path).flatMap((one) => Object.keys(one.properties ?? {})))];
}

/** The first sentence of what a schema says of the field at a path; null where it says nothing. */
export function descriptionAt(schema: z.ZodType, path: readonly PropertyKey[]): string | null {
	const said = schemasAt(schema, path).find(({ description }) => description !== undefined)?.description;
	return /^.*?\.(?= |$)/s.exec(said ?? "")?.[0] ?? null;
}

function schemasAt(schema: z.ZodType, path: readonly PropertyKey[]): z.core.JSONSchema.BaseSchema[] {
	return path
		.reduce<Json[]>((places, part) => places.flatMap((one) => inside(one, part)), [jsonOf(schema)])
		.flatMap(alternatives);
}

const jsonSchemas = new WeakMap<z.ZodType, Json>();

/** A schema as JSON Schema. It is made once: a file with many mistakes asks for it at each. */
function jsonOf(schema: z.ZodType): Json {
	const known = jsonSchemas.get(schema);
	if (known !== undefined) return known;
	const json = z.toJSONSchema(schema, { io: "input", unrepresentable: "any", cycles: "throw" });
	jsonSchemas.set(schema, json);
	return json;
}

/** The names of all fields that a schema knows, at any depth. */
export function fieldNames(schema: z.ZodType): Set<string> {
	const names = new Set<string>();
	const collect = (json: Json): void => {
		for (const { properties, items, additionalProperties } of alternatives(json)) {
			for (const [name, inner] of Object.entries(properties ?? {})) {
				names.add(name);
				collect(inner);
			}
			for (const inner of [items ?? [], additionalProperties ?? []].flat()) collect(inner);
		}
	};
	collect(jsonOf(schema));
	return names;
}

/** The schemas of what stands under a key or at a position. */
function inside(json: Json, part: PropertyKey): Json[] {
	return alternatives(json).flatMap(({ items, properties }) => {
		const found = typeof part === "number" ? items : properties?.[String(part)];
		return found === undefined ? [] : [found].flat();
	});
}

/** A schema and the schemas that it is a choice or a combination of. */
function alternatives(json: Json): z.core.JSONSchema.BaseSchema[] {
	if (typeof json === "boolean") return [];
	const parts = [...(json.anyOf ?? []), ...(json.oneOf ?? []), ...(json.allOf ?? [])];
	return [json, ...parts.flatMap(alternatives)];
}
