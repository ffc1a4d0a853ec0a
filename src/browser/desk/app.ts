import { deskMessagesFor } from "../../messages/desk.ts";
import type { DeskAction, DeskFields, DeskItem, DeskPart, DeskState, ItemRef } from "../../model/desk.ts";
import { type AnnotationType, isAnnotationType, type Relation } from "../../model/vocabulary.ts";
import type { TextRange } from "../../text/ranges.ts";
import { store } from "../store.ts";
import { stored } from "../stored.ts";
import type { Asked, DeskActions } from "./actions.ts";
import { alike, findItem, keyOf, nextAfter, openItems, reopened, stepFrom } from "./current.ts";
import { keyedValue } from "./fields.ts";
import { withUpdate } from "./received.ts";
import { DeskScreen } from "./screen.ts";
import { DeskSelection } from "./selection.ts";
import { type BrokenState, fetchPreview, fetchState, send } from "./server.ts";

const words = deskMessagesFor("en");

/** Where the browser keeps who decides, and which item was at hand. */
const BY = "footing-desk-by";
const PLACE = `footing-desk-place:${document.body.dataset["slug"] ?? ""}`;

/** How long an item must be at hand before what readers will see of it is asked for, in milliseconds. */
const PAUSE = 200;

/** The last decision, for the cases that are alike. */
type Last = { item: DeskItem; as: "accept" | "reject"; fields: DeskFields };

/** The desk of one column: what is at hand, and what is done to it. One action is done at a time. */
export class DeskApp {
	readonly screen: DeskScreen;
	#state: DeskState | null = null;
	#current = "";
	#end: "start" | "end" = "end";
	#last: Last | null = null;
	/** How many of the last decisions stay as they are when one is taken back: their lines were changed by hand. */
	#past: number | undefined;
	readonly #selection = new DeskSelection();
	#asked: Asked | null = null;
	#queue: Promise<void> = Promise.resolve();
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor() {
		this.screen = new DeskScreen(this.#actions(), stored(BY));
	}

	/** What the buttons do: they are handed on one by one. */
	#actions(): DeskActions {
		return {
			choose: (key) => this.choose(key),
			accept: (fields) => this.accept(fields),
			reject: () => this.reject(),
			set: (fields) => this.set(fields),
			move: (by, step) => this.move(by, step),
			turn: () => this.turn(),
			same: () => this.same(),
			sameAs: (name) => this.sameAs(name),
			takeCandidate: (candidate) => this.takeCandidate(candidate),
			reveal: (range) => this.screen.reveal(range),
			undo: (way) => this.undo(way),
			make: (type, given) => this.make(type, given),
			makeOther: (relation) => this.makeOther(relation),
			place: (part, isMore) => this.place(part, isMore),
			leaveAsked: () => this.leaveAsked(),
			find: (wanted) => this.find(wanted),
		};
	}

	/** Reads the column anew. */
	refresh(said = ""): void {
		this.#enqueue(async () => {
			const state = await fetchState(this.#state?.stamp ?? "");
			if (state) this.#take("items" in state ? withUpdate(this.#state, state) : state, said);
		});
	}

	/** Calls something after what is being done. */
	after(act: () => void): void {
		this.#enqueue(async () => act());
	}

	get item(): DeskItem | undefined {
		return this.#state ? findItem(this.#state, this.#current) : undefined;
	}

	get selected(): TextRange | null {
		return this.#selection.range;
	}

	/** Whether words are being selected by keys. */
	get isSelecting(): boolean {
		return this.#selection.isByKeys;
	}

	get asked(): Asked | null {
		return this.#asked;
	}

	choose(key: string): void {
		this.#current = key;
		this.#show(true);
	}

	/** Takes up an annotation that was pressed in the text. */
	chooseById(id: string): void {
		const item = this.#state?.items.find((one) => one.id === id);
		if (item) this.choose(keyOf(item));
	}

	step(by: 1 | -1): void {
		const next = this.#state && stepFrom(this.#state, this.#current, by);
		if (next) this.choose(keyOf(next));
	}

	turn(): void {
		this.#end = this.#end === "end" ? "start" : "end";
		this.#show(false);
	}

	accept(fields: DeskFields = {}): void {
		this.#decide("accept", fields);
	}

	reject(): void {
		if (this.item?.state === "rejected") return;
		this.#decide("reject", {});
	}

	/** Accepts with the value of a number: what the column does with it, whom the register has for it; or a candidate. */
	choice(number: number): void {
		const { item } = this;
		if (!item) return;
		if (item.kind === "moved" || item.kind === "link") {
			this.takeCandidate(number - 1);
			return;
		}
		const fields = this.#state && keyedValue(item, number, this.#state.choices);
		if (!fields) return;
		if (item.state === "open") this.accept(fields);
		else this.set(fields);
	}

	set(fields: DeskFields): void {
		const { item } = this;
		if (item) this.#act(() => ({ do: "set", item: this.#now(item), fields }));
	}

	move(by: "word" | "sentence", step: 1 | -1): void {
		const { item } = this;
		const end = this.#end;
		if (!item || item.state === "rejected") return;
		this.#act(() => ({ do: "move", item: this.#now(item), end, by, step }));
	}

	takeCandidate(candidate: number): void {
		const { item } = this;
		if (item?.parts[candidate]) this.#act(() => ({ do: "take", item: this.#now(item), candidate }), "next");
	}

	sameAs(name: string): void {
		const { item } = this;
		if (item) this.#act(() => ({ do: "same-as", item: this.#now(item), name }), "next");
	}

	/** The last decision for all that are like what it was about. */
	same(): void {
		const last = this.#last;
		if (!last || !this.#state) return;
		const items = alike(this.#state, last.item, "").map(refOf);
		if (items.length > 0) this.#act(() => ({ do: "same", items, as: last.as, fields: last.fields }), "next");
	}

	undo(way: "undo" | "redo"): void {
		this.#act(() => (way === "undo" ? { do: way, past: this.#past } : { do: way }), "reopened");
	}

	/** Makes an annotation of the selected words, or asks first for what it needs. */
	make(type: AnnotationType, given: { to?: TextRange; fields?: DeskFields } = {}): void {
		const { item } = this;
		const ofRemark = item?.kind === "remark" && !this.#asked && !this.selected ? item : null;
		const range = this.#asked?.range ?? this.selected ?? ofRemark?.range;
		if (!range) {
			this.screen.say(words.refusals.wordless);
			return;
		}
		const wants = type === "echo" ? "to" : type === "sic" ? "note" : type === "time" ? "reading" : null;
		if (wants !== null && given.to === undefined && given.fields === undefined) {
			this.#asked = { type, range, wants };
			this.#selection.clear();
			if (wants === "to") this.screen.say(words.otherWords);
			this.#show(false);
			return;
		}
		this.#asked = null;
		this.#selection.clear();
		const remark = this.#asked === null && item?.kind === "remark" ? { remark: refOf(item) } : {};
		this.#act(() => ({ do: "make", type, range, ...given, ...remark }), "made");
	}

	/** The words selected now are the other ones of a comparison. */
	makeOther(relation: Relation = "tension"): void {
		const asked = this.#asked;
		const to = this.selected;
		if (asked?.wants === "to" && to) this.make(asked.type, { to, fields: { relation } });
	}

	leaveAsked(): void {
		this.#asked = null;
		this.#selection.clear();
		this.#show(false);
	}

	/** Gives a part of the item at hand the selected words. @param isMore beside those that it has */
	place(part: DeskPart, isMore: boolean): void {
		const { item, selected } = this;
		if (!item || !selected) {
			this.screen.say(words.refusals.wordless);
			return;
		}
		const stretches = item.parts.filter((one) => one.part === "content").length;
		const index = part === "content" ? { index: isMore ? stretches : Math.max(0, stretches - 1) } : {};
		this.#selection.clear();
		this.#act(() => ({ do: "place", item: this.#now(item), part, range: selected, ...index }));
	}

	/** Begins to select words by keys, at the item at hand. */
	selectByKeys(): void {
		this.#selection.beginAt(this.screen.text, this.item?.range.start ?? 0);
		this.#show(false);
	}

	/** Selects words where they stand next after those selected; again from the beginning at the end. */
	find(wanted: string): void {
		const place = this.#selection.find(this.screen.text, wanted);
		if (!place) this.screen.say(words.notFound(wanted));
		this.#show(false);
		if (place) this.screen.reveal(place);
	}

	moveCursor(by: number, isExtending: boolean): void {
		this.#selection.move(by, isExtending);
		this.#show(false);
	}

	/** Takes up what the reader has selected with the pointer. */
	takeSelection(): void {
		if (this.#selection.takeUp(this.screen.text)) this.#show(false);
	}

	get by(): string {
		return this.screen.by;
	}

	#decide(as: "accept" | "reject", fields: DeskFields): void {
		const { item } = this;
		if (!item) return;
		if ((item.state === "confirmed" || item.state === "corrected") && as === "accept") {
			this.step(1);
			return;
		}
		this.#last = { item, as, fields };
		this.#act(() => {
			const ref = { item: this.#now(item) };
			return as === "accept" ? { do: as, ...ref, fields } : { do: as, ...ref };
		}, "next");
	}

	/** An item as the desk shows it once what was done before is: its ends and fields may be others by then. */
	#now(item: DeskItem): ItemRef {
		return refOf((this.#state && findItem(this.#state, keyOf(item))) ?? item);
	}

	/** Does something at the server, and shows what is so then. @param then which item is at hand afterwards */
	#act(action: () => DeskAction, then: "next" | "made" | "reopened" | "stay" = "stay"): void {
		if (this.by === "") {
			this.screen.askWho();
			return;
		}
		store(BY, this.by);
		this.screen.say(words.writing);
		this.#enqueue(async () => {
			const before = this.#state;
			const asked = action();
			if (asked.do !== "undo") this.#past = undefined;
			const answer = await send({ action: asked, by: this.by, stamp: before?.stamp ?? "" });
			if ("refusal" in answer) {
				this.#past = answer.past;
				if (answer.state) this.#take(withUpdate(before, answer.state), answer.refusal);
				this.screen.say(answer.refusal);
				this.screen.countAnswer(true);
				return;
			}
			const { item, did } = answer;
			const state = withUpdate(before, answer.state);
			const chosen =
				before && then === "next"
					? nextAfter(before, state, this.#current)
					: before && then === "reopened"
						? reopened(before, state)
						: item;
			if (chosen) this.#current = keyOf(chosen);
			const next = then === "next" && chosen ? findItem(state, keyOf(chosen)) : undefined;
			this.#take(state, next ? words.andNext(did, next.title, next.words) : did);
			this.screen.countAnswer(false);
		});
	}

	#take(state: DeskState | BrokenState, said: string): void {
		if (!("items" in state)) {
			this.screen.showBroken(state.problems);
			return;
		}
		this.#state = state;
		if (this.#current === "") this.#current = decodeURIComponent(location.hash.slice(1)) || stored(PLACE);
		const item = findItem(state, this.#current) ?? openItems(state)[0] ?? state.items[0];
		this.#current = item ? keyOf(item) : "";
		if (said !== "") this.screen.say(said);
		this.#show(true);
	}

	#show(isToReveal: boolean): void {
		const state = this.#state;
		if (!state) return;
		const { item } = this;
		if (this.#current !== "") {
			store(PLACE, this.#current);
			history.replaceState(history.state, "", `#${encodeURIComponent(this.#current)}`);
		}
		const like = this.#last?.item;
		const count = like ? alike(state, like, "").length : 0;
		this.screen.show({ state, item, end: this.#end, alike: count, selected: this.selected, asked: this.#asked });
		if (item && isToReveal) this.screen.reveal(item.range);
		if (item && isAnnotationType(item.kind)) this.#previewLater(item);
	}

	/** What readers will see takes longer than what is decided: whoever goes on quickly does not wait for it. */
	#previewLater(item: DeskItem): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#preview(item), item.isBrief ? 0 : PAUSE);
	}

	async #preview(item: DeskItem): Promise<void> {
		const preview = await fetchPreview(refOf(item)).catch(() => null);
		if (!preview || !this.item || keyOf(this.item) !== keyOf(item)) return;
		const whole = preview.item;
		if (this.item.isBrief && whole && this.#state) {
			const { items, ...state } = this.#state;
			this.#state = { ...state, items: items.map((one) => (keyOf(one) === keyOf(whole) ? whole : one)) };
			this.#show(false);
		}
		this.screen.showPreview(preview);
	}

	#enqueue(act: () => Promise<void>): void {
		this.#queue = this.#queue.then(act).catch(() => this.screen.say(words.lost));
	}
}

function refOf({ kind, id, range, seen }: ItemRef): ItemRef {
	return { kind, id, range, seen };
}
