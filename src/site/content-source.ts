import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegrationLogger } from "astro";
import { checkFonts, checkFontsOf } from "../cards/check-fonts.ts";
import type { AnnotatedColumn } from "../model/annotated-column.ts";
import type { Author } from "../model/author.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { GuidePage } from "../model/guide.ts";
import type { HeldColumn } from "../model/held-column.ts";
import type { Name } from "../model/name.ts";
import type { Site } from "../model/site.ts";
import type { WrittenTexts } from "../model/site-text.ts";
import type { Work } from "../model/work.ts";
import { buildColumn } from "../pipeline/build.ts";
import { warningsWhileWriting } from "../pipeline/check/links.ts";
import { checkWithdrawnElsewhere } from "../pipeline/check/withdrawn-elsewhere.ts";
import { Diagnostics } from "../pipeline/diagnostics.ts";
import { readLibrary } from "../pipeline/parse/library.ts";
import { formatDiagnostics } from "../pipeline/print-diagnostics.ts";
import { renderGuide, shownGuide } from "./guide.ts";
import { heldColumns } from "./held-columns.ts";
import { addresses } from "./routes.ts";
import { renderAuthor, renderTexts } from "./site-texts.ts";

/** Everything that the site is made of. */
export type SiteContent = {
	/** All annotated columns, drafts among them, in the order of their folders. */
	columns: AnnotatedColumn[];
	/** The register of names. */
	names: Name[];
	/** The register of works. */
	works: Work[];
	/** What the owner says of the site. */
	site: Site;
	/** The authors of columns, their biographies as HTML. */
	authors: Author[];
	/** What the owner has written, as HTML. */
	texts: WrittenTexts;
	/** The pages of the guide that the site shows, in reading order. */
	guide: GuidePage[];
	/** The columns that a build goes on without. */
	held: HeldColumn[];
};

export type ContentSourceOptions = {
	/** The project's folder. */
	root: URL;
	/** The absolute path of the content folder. */
	folder: string;
	/** The path that the site is served from. */
	base: string;
	/** While content is being written, an error keeps the last sound content; in a build it ends the build. */
	isWriting: boolean;
	/**
	 * The folder of the site that the last build made, where a build goes on without columns that have errors; else null.
	 * While content is being written, it makes no difference.
	 */
	keptFrom: URL | null;
	/** The day of the build, as 2026-02-05, in UTC: columns of later days are held back. */
	today: string;
	logger: Pick<AstroIntegrationLogger, "info" | "warn" | "error">;
};

/**
 * The site's content, read and annotated once: pages, word proof, redirects and search index all use the same value.
 * While content is being written, a change makes the next `get` read it again. Each reading reports all of its
 * diagnostics together.
 */
export class ContentSource {
	readonly #options: ContentSourceOptions;
	/** The absolute path of the content folder, with a separator at its end. */
	readonly #folder: string;
	#isRead = false;
	#sound: SiteContent | null = null;
	#problems: readonly Diagnostic[] = [];

	constructor(options: ContentSourceOptions) {
		this.#options = options;
		this.#folder = join(options.folder, sep);
	}

	/**
	 * @returns the content of the last reading without errors, or null if there was none yet
	 * @throws Error with all diagnostics of a reading that has errors, in a build
	 */
	get(): SiteContent | null {
		if (!this.#isRead) {
			this.#isRead = true;
			this.#sound = this.#read() ?? this.#sound;
		}
		return this.#sound;
	}

	/** The absolute path of the content folder. */
	get folder(): string {
		return this.#options.folder;
	}

	/** Whether the last reading had errors. */
	get hasErrors(): boolean {
		return this.#problems.some(({ severity }) => severity === "error");
	}

	/** What the last reading found wrong, in the order of the files. */
	get problems(): readonly Diagnostic[] {
		return this.#problems;
	}

	/**
	 * Makes the next `get` read the content again, if a changed file is part of it.
	 * @param path the absolute path of the file
	 * @returns whether it is
	 */
	invalidate(path: string): boolean {
		if (!this.holds(path)) return false;
		this.#isRead = false;
		return true;
	}

	/** Whether a file is part of the content: one in a folder, or of a name, with a dot first is none. */
	holds(path: string): boolean {
		return (
			path.startsWith(this.#folder) &&
			!path
				.slice(this.#folder.length)
				.split(sep)
				.some((name) => name.startsWith("."))
		);
	}

	/** A column whose day of publication is still to come is a draft until then. */
	#heldBack(column: AnnotatedColumn): AnnotatedColumn {
		const { frontMatter, slug } = column;
		const { today, logger } = this.#options;
		if (frontMatter.status === "draft" || frontMatter.published <= today) return column;
		logger.info(`${slug} is held back: it is published by a build on ${frontMatter.published} or later.`);
		return { ...column, frontMatter: { ...frontMatter, status: "draft" } };
	}

	#read(): SiteContent | null {
		const { root, base, isWriting, keptFrom, logger } = this.#options;
		const diagnostics = new Diagnostics(isWriting ? warningsWhileWriting : []);
		const library = readLibrary(this.#folder, fileURLToPath(root), diagnostics);
		const { names, works, site } = library;
		const built = library.columns.map((column) => buildColumn(column, names, diagnostics, site));
		for (const column of library.columns) checkFonts(column, diagnostics);
		checkFontsOf(library.previewed, diagnostics);
		checkWithdrawnElsewhere(library, built, diagnostics);
		this.#problems = diagnostics.all;
		const faulty = diagnostics.columnsWithErrors();
		const columns = built.filter(({ slug }) => !faulty?.has(slug)).map((column) => this.#heldBack(column));
		// Without a sound column there is nothing to go on with.
		const isGoingOn = !isWriting && keptFrom !== null && faulty !== null && columns.length > 0;
		if (diagnostics.all.length > 0) {
			const report = `Content:\n${formatDiagnostics(diagnostics.all)}`;
			if (!diagnostics.hasErrors) logger.warn(report);
			else if (isWriting || isGoingOn) logger.error(report);
			else throw new Error(report);
		}
		if (diagnostics.hasErrors && !isGoingOn) return null;
		const read = { columns: library.columns, built, problems: diagnostics.all, content: this.#folder };
		const held = keptFrom === null ? [] : heldColumns(faulty ?? new Set(), read, keptFrom);
		const guide = renderGuide(shownGuide(library.guide, site, isWriting), addresses(base));
		const texts = renderTexts(library.texts, base);
		const authors = library.authors.map((one) => renderAuthor(one, base));
		return { columns, names, works, authors, site, texts, guide, held };
	}
}
