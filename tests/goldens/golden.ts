import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { AnnotatedColumn } from "../../src/model/annotated-column.ts";
import { annotationsFileSchema } from "../../src/model/annotation.ts";
import { frontMatterSchema } from "../../src/model/column.ts";
import { namesFileSchema } from "../../src/model/name.ts";
import { registrySchema } from "../../src/model/registry.ts";
import { siteSchema } from "../../src/model/site.ts";
import { buildColumn } from "../../src/pipeline/build.ts";
import { Diagnostics } from "../../src/pipeline/diagnostics.ts";
import { divideFrontMatter } from "../../src/pipeline/parse/front-matter.ts";
import { parseMarkdown } from "../../src/pipeline/parse/markdown.ts";
import { parseYaml } from "../../src/pipeline/parse/yaml.ts";
import { formatDiagnostics } from "../../src/pipeline/print-diagnostics.ts";
import { root } from "../unit/library.ts";

/**
 * A folder for each behaviour: `column.md` goes in, with `annotations.yaml`, `names.yaml`, `links.yaml` and `site.yaml`
 * where they are needed; `annotations.json` and `output.html` come out.
 */
export const folder = join(root, "tests/fixtures/goldens");

export const behaviours = readdirSync(folder).sort();

/** What a golden need not say of its column. Its words are not compared with those received. */
const FRONT_MATTER = {
	headline: "A Golden",
	byline: "A. Columnist",
	published: "2026-04-29",
	rights: "Written for the tests.",
	lang: "en",
	status: "draft",
	words: { count: 1, sha256: "0".repeat(64) },
};
const goldenFrontMatterSchema = frontMatterSchema.pick({ lang: true, marks: true, published: true }).partial();

/**
 * Takes the files of a behaviour through the line, as a build of the site does.
 * @returns the contents of the files that come out, by name
 * @throws Error where the line reports an error
 */
export function render(behaviour: string): Record<"annotations.json" | "output.html", string> {
	const { blocks, sentences, annotations, links, bodyElements } = build(behaviour);
	const gone = links.gone.length > 0 ? { gone: links.gone } : {};
	return {
		"annotations.json": printJson({ blocks, sentences, annotations, ...gone }),
		"output.html": bodyElements.map(({ html }) => printHtml(html)).join(""),
	};
}

function build(behaviour: string): AnnotatedColumn {
	const diagnostics = new Diagnostics();
	const read = (name: string) => {
		const path = join(folder, behaviour, name);
		return existsSync(path) ? readFileSync(path, "utf8") : null;
	};
	const text = read("column.md") ?? "";
	const divided = text.startsWith("---\n") ? divideFrontMatter(text, "column.md", diagnostics) : null;
	const given = divided && parseYaml(divided.yaml, goldenFrontMatterSchema, "column.md", diagnostics);
	const tree = parseMarkdown(divided?.prose ?? text, "column.md", diagnostics);
	const optional = <T>(name: string, parse: (text: string) => T) => {
		const content = read(name);
		return content === null ? null : parse(content);
	};
	const annotations = optional("annotations.yaml", (yaml) =>
		parseYaml(yaml, annotationsFileSchema, "annotations.yaml", diagnostics),
	);
	const names = optional("names.yaml", (yaml) => parseYaml(yaml, namesFileSchema, "names.yaml", diagnostics));
	const registry = optional("links.yaml", (yaml) => parseYaml(yaml, registrySchema, "links.yaml", diagnostics));
	const column = tree && {
		slug: "golden",
		file: "column.md",
		source: text,
		frontMatter: frontMatterSchema.parse({ ...FRONT_MATTER, ...given?.data }),
		tree,
		prose: "",
		annotations: annotations ? { entries: annotations.data, placeOf: annotations.placeOf } : undefined,
		registry: registry?.data,
		annotationsFile: "annotations.yaml",
		registryFile: "links.yaml",
	};
	// How sure each construction is changes with the detectors: what is not about that shows all that they propose.
	const settings = optional("site.yaml", (yaml) => parseYaml(yaml, siteSchema, "site.yaml", diagnostics))?.data;
	const built = column && buildColumn(column, names?.data.names ?? [], diagnostics, settings ?? { proposals: "all" });
	if (!built || diagnostics.hasErrors) throw new Error(formatDiagnostics(diagnostics.all));
	return built;
}

/** JSON with a range on one line. */
function printJson(value: unknown): string {
	const text = JSON.stringify(value, null, "\t");
	return `${text.replace(/\{\s+"start": (\d+),\s+"end": (\d+)\s+\}/g, '{ "start": $1, "end": $2 }')}\n`;
}

/** HTML with a line for each tag that has attributes: broken inside the tag, which changes nothing. */
function printHtml(html: string): string {
	return `${html.replace(/<(\w+) /g, "<$1\n\t")}\n`;
}
