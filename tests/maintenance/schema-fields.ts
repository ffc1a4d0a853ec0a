import { z } from "zod";

/** A field of a content file, as a row of the reference. */
export type Field = {
	/** Its name, with those of the fields around it: `words.count`, `repairs[].kind`. */
	name: string;
	isRequired: boolean;
	/** What it may hold, in markdown; empty where the fields after it say so. */
	value: string;
	isList: boolean;
	/** The schema's own description; empty where it has none. */
	meaning: string;
};

type Json = z.core.JSONSchema.BaseSchema;

/**
 * The fields of a schema, as somebody writes them, in the order of the schema; those of objects inside it follow
 * theirs.
 * @param named schemas that are not taken apart, with what stands for them in the column of values
 * @throws Error where the schema is no object
 */
export function fieldsOf(schema: z.ZodType, named: readonly { schema: z.ZodType; value: string }[] = []): Field[] {
	const known = named.map(({ schema: one, value }) => ({ form: formOf(toJson(one)), value }));
	const json = toJson(schema);
	if (!json.properties) throw new Error("Only the fields of an object can be listed.");
	return fieldsIn(json, "");

	function fieldsIn({ properties = {}, required = [] }: Json, prefix: string): Field[] {
		return Object.entries(properties).flatMap(([key, property]) => {
			if (typeof property === "boolean") return [];
			const name = `${prefix}${key}`;
			const { inner, isNullable } = withoutNull(property);
			const list = listAmong(inner);
			const { item, suffix } = itemOf(list ?? inner);
			const alias = known.find(({ form }) => form === formOf(item))?.value;
			const isObject = item.properties !== undefined && alias === undefined;
			const orNull = isNullable && property.default === undefined && !isObject ? ", or `null`" : "";
			const field: Field = {
				name,
				isRequired: required.includes(key),
				value: list
					? "text, or a list of texts and of these fields"
					: isObject
						? ""
						: `${suffix === "" ? "" : "a list: "}${alias ?? possibleValues(item)}${orNull}`,
				isList: suffix !== "",
				meaning: property.description ?? inner.description ?? "",
			};
			return [field, ...(isObject ? fieldsIn(item, `${name}${suffix}.`) : [])];
		});
	}
}

function toJson(schema: z.ZodType): Json {
	return z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
}

/** What decides whether two schemas are the same, whatever is said about them. */
function formOf({ properties }: Json): string | null {
	return properties === undefined ? null : Object.keys(properties).join(" ");
}

/** A schema that may be null, without that. */
function withoutNull(json: Json): { inner: Json; isNullable: boolean } {
	const types: readonly unknown[] = Array.isArray(json.type) ? json.type : [];
	const [type] = json.type === undefined ? [] : [json.type].flat().filter((one) => one !== "null");
	if (type && types.includes("null")) return { inner: { ...json, type }, isNullable: true };
	const options = json.anyOf ?? [];
	const [inner, ...more] = options.filter(isSchema).filter(({ type }) => type !== "null");
	return inner && more.length === 0 && options.length > 1
		? { inner, isNullable: true }
		: { inner: json, isNullable: false };
}

function isSchema(json: Json | boolean): json is Json {
	return typeof json !== "boolean";
}

/** Of a choice between text and a list of texts and objects, the list of the objects; null for anything else. */
function listAmong({ anyOf = [] }: Json): Json | null {
	const list = anyOf.filter(isSchema).find(({ type }) => type === "array");
	const items = list?.items;
	if (!list || typeof items !== "object" || Array.isArray(items)) return null;
	const object = items.anyOf?.filter(isSchema).find(({ properties }) => properties !== undefined);
	return object ? { ...list, items: object } : null;
}

/** What a list holds, or the schema itself where it is no list. */
function itemOf(json: Json): { item: Json; suffix: "" | "[]" } {
	const { items } = json;
	return items !== undefined && typeof items === "object" && !Array.isArray(items)
		? { item: items, suffix: "[]" }
		: { item: json, suffix: "" };
}

function possibleValues({
	enum: values,
	const: only,
	type,
	format,
	pattern,
	maxLength,
	default: otherwise,
}: Json): string {
	const code = (one: unknown) => `\`${String(one)}\``;
	const isShown = otherwise !== undefined && otherwise !== null && !Array.isArray(otherwise);
	const without = isShown ? `; without it ${code(otherwise)}` : "";
	if (values) return `${values.map(code).join(" ")}${without}`;
	if (only !== undefined) return code(only);
	if (format === "date") return "a day: `2026-02-05`";
	if (pattern?.startsWith("^\\d{4}(?:-")) return "a day, a month or a year: `2026-02-05`, `2026-02`, `2026`";
	if (format === "uri") return "an address that begins with `https:`";
	if (pattern?.includes("a-z0-9")) return "an id: lower-case words joined by hyphens";
	if (type === "integer") return "a whole number";
	if (type === "number") return "a number";
	if (type === "boolean") return `\`true\` \`false\`${without}`;
	const most = maxLength === undefined ? "" : `, at most ${maxLength} characters`;
	return `text${most}${without}`;
}
