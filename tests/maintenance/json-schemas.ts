import { z } from "zod";
import { annotationsFileSchema } from "../../src/model/annotation.ts";
import { authorsFileSchema } from "../../src/model/author.ts";
import { namesFileSchema } from "../../src/model/name.ts";
import { siteSchema } from "../../src/model/site.ts";
import { worksFileSchema } from "../../src/model/work.ts";

/** The schemas of the YAML files that people write, by the name of the file without its ending. */
const schemas = {
	annotations: annotationsFileSchema,
	names: namesFileSchema,
	authors: authorsFileSchema,
	works: worksFileSchema,
	site: siteSchema,
};

/**
 * The JSON Schemas of `content/schemas/`, by file: with them an editor's program offers fields and values, and tells
 * their meanings. What a field must be beyond its form is for `npm run check` to say.
 * @see https://json-schema.org/draft/2020-12
 */
export const jsonSchemas: Record<string, () => string> = Object.fromEntries(
	Object.entries(schemas).map(([name, schema]) => [
		`schemas/${name}.json`,
		() => `${JSON.stringify(z.toJSONSchema(schema, { io: "input", unrepresentable: "any", override }), null, "\t")}\n`,
	]),
);

/** Leaves out patterns of letters of any script: not every program reads them. */
function override({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
	const patterns = [jsonSchema.pattern, ...(jsonSchema.allOf ?? []).map(({ pattern }) => pattern)];
	if (!patterns.some((pattern) => pattern?.includes("\\p{"))) return;
	delete jsonSchema.pattern;
	delete jsonSchema.allOf;
}
