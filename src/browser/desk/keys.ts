import type { DeskApp } from "./app.ts";
import { showKeys } from "./key-table.ts";
import { MAKE_KEYS, PART_KEYS } from "./make-bar.ts";

/** Answers the keys of the desk, while nothing is being typed. What comes quickly is answered in turn. */
export function listenForKeys(app: DeskApp): void {
	/** The key that another one is to follow. */
	let prefix = "";
	document.addEventListener("keydown", (event) => {
		if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
		if (document.querySelector("dialog[open]")) return;
		const before = prefix;
		prefix = "";
		const act = before === "" ? actionOf(event, app) : followed(before, event.key, app);
		if (act === "prefix") {
			prefix = event.key;
			event.preventDefault();
			return;
		}
		if (!act) return;
		event.preventDefault();
		app.after(act);
	});
}

function followed(prefix: string, key: string, app: DeskApp): (() => void) | null {
	const type = MAKE_KEYS[key];
	if (prefix === "m" && type) return () => app.make(type);
	const part = PART_KEYS[key];
	return prefix === "r" && part ? () => app.place(part, false) : null;
}

function actionOf(event: KeyboardEvent, app: DeskApp): (() => void) | "prefix" | null {
	const { key, shiftKey, target } = event;
	if (key === "m" || key === "r") return "prefix";
	const arrow = ARROWS[key];
	if (arrow) return () => answerArrow(app, arrow, shiftKey);
	// Enter and the space bar press the button that has the focus.
	if (key === "Enter" && target instanceof HTMLElement && target.closest("button, a, summary, select")) return null;
	if (/^[1-9]$/.test(key)) return () => app.choice(Number(key));
	const act = ACTIONS[key];
	return act ? () => act(app) : null;
}

const ARROWS: Readonly<Record<string, 1 | -1>> = { ArrowLeft: -1, ArrowRight: 1 };

function answerArrow(app: DeskApp, step: 1 | -1, isShifted: boolean): void {
	if (app.isSelecting) app.moveCursor(step, isShifted);
	else app.move(isShifted ? "sentence" : "word", step);
}

const ACTIONS: Readonly<Record<string, (app: DeskApp) => void>> = {
	j: (app) => app.step(1),
	k: (app) => app.step(-1),
	a: (app) => app.accept(),
	x: (app) => app.reject(),
	u: (app) => app.undo("undo"),
	U: (app) => app.undo("redo"),
	e: (app) => app.turn(),
	v: (app) => app.selectByKeys(),
	"/": () => focusIn("[data-find]"),
	n: () => focusIn('[data-field="note"] textarea'),
	".": (app) => app.same(),
	"=": () => focusIn("[data-same-as]"),
	"?": () => showKeys(),
	Enter: (app) => app.makeOther(),
	Escape: (app) => app.leaveAsked(),
};

function focusIn(selector: string): void {
	document.querySelector<HTMLElement>(selector)?.focus();
}

function isTyping(target: EventTarget | null): boolean {
	return target instanceof HTMLElement && target.closest("input, textarea, select") !== null;
}
