import { rmSync } from "node:fs";
import { join } from "node:path";
import { lockBuilds } from "../../cli/build-lock.ts";
import { type FileToWrite, reasonFor, writeFiles } from "../../cli/write-files.ts";
import type { DeskColumn, DeskFile, DeskTexts } from "../../desk/context.ts";
import { closedLists, type Decision, planOf } from "../../desk/decide.ts";
import { moreMentions } from "../../desk/more-mentions.ts";
import { Refused, writePlan } from "../../desk/plan.ts";
import { previewOf, stateOf } from "../../desk/state.ts";
import { uncreditedClaims } from "../../desk/uncredited.ts";
import { messagesFor } from "../../messages/index.ts";
import type { DeskAnswer, DeskPreview, DeskRefusal, DeskRequest, DeskState, ItemRef } from "../../model/desk.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { wordMask } from "../../pipeline/withhold/hide-words.ts";
import { shownProblems } from "../serve-problems.ts";
import { DESK_FOLDER, JournalFile } from "./journal-file.ts";
import { linkIn } from "./linked.ts";
import { type Memory, newMemory } from "./memory.ts";
import {
	type Annotated,
	type DeskFolders,
	pathOf,
	type ReadColumn,
	readDeskColumn,
	stampOf,
	textOf,
	withTexts,
} from "./read-column.ts";
import { changedFiles, settle, WRITTEN_FILES } from "./settle.ts";
import { nextToTakeBack, takenBack } from "./take-back.ts";

/** How long a desk waits for another one that writes, in milliseconds, and how often it looks. */
const WAIT = 50;
const TRIES = 100;

/** What a write is to do, beside the new texts. */
type Wanted = { texts: DeskTexts; did: string; by: string };

/** What an editor wishes. */
type Wish = { action: Decision; by: string };

/** An editor takes a decision back, or does it again. */
type GoBack = { do: "undo" | "redo"; past?: number | undefined };

/** What was done: to which item, as it is then, and in words. */
type Done = { item: ItemRef | null; did: string };

/**
 * The desks of a content folder: what they show, and what their decisions write. Every call reads the files as they are
 * on disk, and a decision is written as a whole or not at all.
 */
export class Desks {
	readonly #folders: DeskFolders;
	readonly #today: () => string;
	/** Each column as it was last read. */
	readonly #read = new Map<string, ReadColumn>();
	readonly #journals = new Map<string, JournalFile>();
	readonly #memories = new Map<string, Memory>();

	/** @param today tells the day that a decision is of, as 2026-02-05: a desk may be open for many */
	constructor(folders: DeskFolders, today: () => string) {
		this.#folders = folders;
		this.#today = today;
	}

	/** What the desk of a column shows; the problems alone where its files have errors. */
	state(slug: string): DeskState | { problems: DeskState["problems"]; stamp: string } {
		return this.#stateOf(slug, this.#column(slug));
	}

	/** Whether a column is as a desk shows it already. @param stamp of what it shows */
	isAt(slug: string, stamp: string | null): boolean {
		return stamp === stampOf(this.#folders, slug);
	}

	/** The headline of a column; null where its files have errors. */
	headline(slug: string): string | null {
		return this.#column(slug).desk?.files.frontMatter.headline ?? null;
	}

	/** What readers will see of an annotation. */
	preview(slug: string, item: ItemRef): DeskPreview {
		const { desk } = this.#column(slug);
		return desk ? previewOf(item, desk) : { item: null, note: null, share: null };
	}

	/** Does what an editor decides, and writes it at once. */
	decide(slug: string, { action, by }: Pick<DeskRequest, "action" | "by">): DeskAnswer | DeskRefusal {
		let lock: { release: () => void } | null = null;
		try {
			this.#checkLinks(slug);
			lock = this.#lock();
			const read = this.#column(slug);
			if (!read.desk) return { refusal: brokenFile(read.problems), state: null };
			settle(this.#journal(slug), read.desk.texts);
			const done =
				action.do === "undo" || action.do === "redo"
					? this.#goBack(slug, read.desk, action)
					: this.#write(slug, read.desk, read.problems, { action, by });
			return this.#answer(slug, done);
		} catch (error) {
			const refusal = refusalFor(error);
			const state = this.#stateOf(slug, this.#column(slug));
			const past = error instanceof Refused ? error.past : null;
			return { refusal, state: "items" in state ? state : null, ...(past !== null && { past }) };
		} finally {
			lock?.release();
		}
	}

	#write(slug: string, desk: DeskColumn, problems: readonly Diagnostic[], { action, by }: Wish): Done {
		const { refusals } = desk.messages.desk;
		const plan = planOf(action, desk, { by, today: this.#today() });
		const written = writePlan(desk.texts, plan);
		for (const file of WRITTEN_FILES) {
			if (written[file] === null) throw new Refused(refusals.unwritable(pathOf(file, slug), plan.did));
		}
		let texts = withWritten(desk.texts, written);
		let next = this.#sound(desk, texts, problems);
		let did = plan.did;
		// What follows from it: the same step, which is taken back with it.
		for (const follows of [uncreditedClaims, (_: DeskColumn, after: DeskColumn) => closedLists(after)]) {
			const edits = next.desk && follows(desk, next.desk);
			const more = edits && writePlan(texts, { edits: { annotations: edits }, did: "", item: null });
			if (!more?.annotations) continue;
			if (follows === uncreditedClaims) did = `${did}. ${desk.messages.desk.did.uncredited}`;
			texts = withWritten(texts, more);
			next = this.#sound(desk, texts, problems);
		}
		this.#save(slug, desk.texts, { texts, did, by });
		this.#keep(slug, texts, next);
		const more = next.desk ? moreMentions(desk, next.desk) : 0;
		return { item: plan.item, did: more > 0 ? `${did}${desk.messages.desk.did.mentions(more)}` : did };
	}

	/** Takes the last decision back, or does it again. */
	#goBack(slug: string, desk: DeskColumn, { do: way, past = 0 }: GoBack): Done {
		const words = desk.messages.desk;
		const journal = this.#journal(slug);
		const lines = journal.read()[way];
		const line = lines.at(-1 - past);
		if (!line) throw new Refused(way === "undo" ? words.refusals.nothingToUndo : words.refusals.nothingToRedo);
		const hide = wordMask(desk.files, desk.annotated);
		const given = { texts: desk.texts, way, slug, hide };
		const back = takenBack(line, given);
		if ("why" in back) {
			const next = way === "undo" ? nextToTakeBack(lines, past, given) : null;
			const offer = next === null ? "" : ` ${words.refusals.undoEarlier(hide(lines.at(-1 - next)?.did ?? ""))}`;
			throw new Refused(`${words.refusals[back.why](back.file, hide(line.did))}${offer}`, next);
		}
		const { texts } = back;
		// What was so before may have had an error, which was mended.
		const next = withTexts(desk, texts, this.#folders, this.#memoryOf(desk.files.slug));
		if (!next.desk) throw new Refused(brokenFile(next.problems));
		journal.add(past > 0 ? { do: "undo", past, again: changedFiles(texts, desk.texts) } : { do: way });
		this.#writeTexts(slug, desk.texts, texts);
		this.#keep(slug, texts, next);
		return { item: null, did: words.did[way](hide(line.did)) };
	}

	/** The column as it would be. @throws Refused where that has errors which it did not have */
	#sound(desk: DeskColumn, texts: DeskTexts, problems: readonly Diagnostic[]): Annotated {
		const after = withTexts(desk, texts, this.#folders, this.#memoryOf(desk.files.slug));
		const known = new Set(problems.map(({ rule, message }) => `${rule} ${message}`));
		const isNew = ({ severity, rule, message }: Diagnostic) => severity === "error" && !known.has(`${rule} ${message}`);
		const errors = after.problems.filter(isNew);
		if (errors.length > 0 || !after.desk) {
			throw new Refused(
				errors.map(({ message, advice }) => `${message} ${advice}`).join(" ") || brokenFile(after.problems),
			);
		}
		return after;
	}

	/** What was computed for a write is what the files are now, unless somebody else has changed one of them. */
	#keep(slug: string, texts: DeskTexts, next: Annotated): void {
		const others = stampOf(this.#folders, slug, { isOfOthers: true });
		const stamp = stampOf(this.#folders, slug);
		const isWritten = WRITTEN_FILES.every(
			(file) => textOf(join(this.#folders.content, pathOf(file, slug))) === texts[file],
		);
		if (isWritten && others === this.#read.get(slug)?.others) this.#read.set(slug, { ...next, stamp, others });
	}

	/** The journal first: what it says of a write that never was, is left out. */
	#save(slug: string, before: DeskTexts, { texts, did, by }: Wanted): void {
		const files = changedFiles(before, texts);
		if (Object.keys(files).length === 0) return;
		this.#journal(slug).add({ do: "write", did, by, files });
		this.#writeTexts(slug, before, texts);
	}

	#journal(slug: string): JournalFile {
		const known = this.#journals.get(slug) ?? new JournalFile(this.#folders.content, slug);
		this.#journals.set(slug, known);
		return known;
	}

	/** @throws Refused where something that is written to is a symbolic link */
	#checkLinks(slug: string): void {
		const { content } = this.#folders;
		const written = WRITTEN_FILES.map((file) => join(content, pathOf(file, slug)));
		for (const path of [this.#journal(slug).path, ...written]) {
			const link = linkIn(content, path);
			if (link !== null) throw new Refused(messagesFor("en").desk.refusals.linked(link));
		}
	}

	/** @throws Refused where a file was changed since it was read, or cannot be written */
	#writeTexts(slug: string, before: DeskTexts, texts: DeskTexts): void {
		const { content } = this.#folders;
		const changed = WRITTEN_FILES.filter((file) => texts[file] !== before[file]);
		const placeOf = (file: DeskFile) => join(content, pathOf(file, slug));
		if (changed.some((file) => textOf(placeOf(file)) !== before[file])) {
			throw new Refused(messagesFor("en").desk.refusals.gone);
		}
		const files = changed.flatMap((file): FileToWrite[] => {
			const text = texts[file];
			return text === null ? [] : [{ path: placeOf(file), shown: pathOf(file, slug), text }];
		});
		const unwritten = writeFiles(files);
		if (unwritten !== null) throw new Refused(unwritten);
		for (const file of changed) if (texts[file] === null) rmSync(placeOf(file), { force: true });
	}

	#answer(slug: string, { item, did }: Done): DeskAnswer {
		const state = this.#stateOf(slug, this.#column(slug));
		if (!("items" in state)) throw new Refused(messagesFor("en").desk.refusals.gone);
		const now = item && state.items.find(({ kind, id }) => kind === item.kind && id === item.id);
		return { state, did, item: now ? { kind: now.kind, id: now.id, range: now.range } : item };
	}

	#stateOf(
		slug: string,
		{ stamp, desk, problems }: ReadColumn,
	): DeskState | { problems: DeskState["problems"]; stamp: string } {
		const shown = shownProblems(
			problems,
			problems.some(({ severity }) => severity === "error"),
		);
		if (!desk) return { problems: shown, stamp };
		const history = this.#journal(slug).read();
		return stateOf(desk, { stamp, history, problems: shown });
	}

	/** What is remembered of a column. */
	#memoryOf(slug: string): Memory {
		const known = this.#memories.get(slug) ?? newMemory();
		this.#memories.set(slug, known);
		return known;
	}

	/** A column as it is on disk now. */
	#column(slug: string): ReadColumn {
		const known = this.#read.get(slug);
		if (known && stampOf(this.#folders, slug) === known.stamp) return known;
		const read = readDeskColumn(this.#folders, slug, this.#memoryOf(slug));
		this.#read.set(slug, read);
		return read;
	}

	/** Keeps other desks on this folder from writing. @throws Refused where one holds on for seconds */
	#lock(): { release: () => void } {
		const path = join(this.#folders.content, `${DESK_FOLDER}.lock`);
		for (let tries = 0; ; tries++) {
			const held = lockBuilds(path);
			if ("release" in held) return held;
			if (tries === TRIES) {
				const { pid, since } = held.holder;
				throw new Refused(messagesFor("en").desk.refusals.locked(pid, since, `${DESK_FOLDER}.lock`));
			}
			Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAIT);
		}
	}
}

function withWritten(texts: DeskTexts, written: { [F in DeskFile]?: string | null }): DeskTexts {
	return { annotations: written.annotations ?? texts.annotations, names: written.names ?? texts.names };
}

/** Why nothing was decided, as a sentence. @throws the error if it is neither a refusal nor the system's */
function refusalFor(error: unknown): string {
	return error instanceof Refused ? error.message : messagesFor("en").desk.refusals.system(reasonFor(error));
}

/** What is said where a column's files have errors. */
function brokenFile(problems: readonly Diagnostic[]): string {
	const error = problems.find(({ severity }) => severity === "error");
	const where = error ? `${error.file}:${error.line}` : "";
	return `${messagesFor("en").desk.refusals.broken(where)}${error ? ` ${error.message}` : ""}`;
}
