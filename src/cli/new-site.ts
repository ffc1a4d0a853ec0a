import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";
import { contentFiles, contentFolders, schemaLine } from "../model/content-files.ts";
import { siteSchema } from "../model/site.ts";
import { Diagnostics } from "../pipeline/diagnostics.ts";
import { parseYaml } from "../pipeline/parse/yaml.ts";

/** What is asked of somebody who makes a site: fields of `site.yaml`, with the question for each. */
export const siteQuestions = {
	name: "The name of the site",
	address: "The address that it is served from, such as https://example.org",
	language: "The language of its interface: en",
	contact: "The mailbox for readers, such as editors@example.org",
} as const;
export type SiteQuestion = keyof typeof siteQuestions;
export type SiteAnswers = Partial<Record<SiteQuestion, string>>;

/**
 * The JSON Schemas that come with the software, by their paths in a content folder: with them an editor's program
 * offers fields and values.
 * @param project the absolute path of the software
 */
export function schemaFiles(project: string): Map<string, string> {
	const content = join(project, "content");
	const files = globSync(`${contentFolders.schemas}/*.json`, { cwd: content }).sort();
	return new Map(files.map((file) => [file.replaceAll("\\", "/"), readFileSync(join(content, file), "utf8")]));
}

/** The files of a new content folder, by their paths in it. @param schemas the files of `schemaFiles` */
export function newSite(answers: SiteAnswers, schemas: ReadonlyMap<string, string> = new Map()): Map<string, string> {
	return new Map([
		...schemas,
		[contentFiles.site, siteText(answers)],
		[contentFiles.names, NAMES],
		// What the desk can take back is no content.
		[".gitignore", ".desk/\n.desk.lock*\n"],
		// A folder that is empty is kept by no git.
		[`${contentFolders.columns}/.gitkeep`, ""],
	]);
}

/** What is wrong with the answers, as sentences. */
export function problemsOfAnswers(answers: SiteAnswers): string[] {
	const diagnostics = new Diagnostics();
	parseYaml(siteText(answers), siteSchema, contentFiles.site, diagnostics);
	return diagnostics.all.map(({ message }) => message);
}

function siteText(answers: SiteAnswers): string {
	const field = (name: SiteQuestion) => {
		const answer = answers[name];
		return answer === undefined ? `# ${name}:` : stringify({ [name]: answer }, { lineWidth: 0 }).trimEnd();
	};
	return `${schemaLine("site", 0)}
# What the owner says of the site. Every field may be left out; take away the # before one to use it.
# content/guide/own-site.md of the software tells of each, content/guide/reference.md lists them.

${field("name")}
# tagline:

# Where the site is served from: previews, frames and the sitemap need it.
${field("address")}

# The language of the interface. Each column has a language of its own.
${field("language")}

# In the footer, and where readers report an error.
${field("contact")}

# publisher: { name: , kind: organisation }
# licence: { name: CC BY 4.0, address: "https://creativecommons.org/licenses/by/4.0/" }
# links:
#   - { label: , address: "https://" }

# Texts of your own, as markdown, indented below the |
# about: |
# corrections: |
# privacy: |
# imprint: |

# colours: blue    # or green, red, violet, brown
# face: literata   # or serif, sans
# kinds: [quantity, time, mention]    # what has marks and notes beside who says what; or [] for none
# proposals: sure  # of who says what readers see those that are mostly right, before an editor decides; or all
# decided: [attributions, quotations]  # what must be decided before a column is published
# guide: reader    # which pages of the guide are published; or all, none
`;
}

const NAMES = `${schemaLine("names", 0)}
# The register: everyone and everything that the columns name. content/guide/names.md tells of it.
names: []
`;
