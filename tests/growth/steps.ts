import { Session } from "node:inspector";

/**
 * Counts how often each block of the project's code runs, and how much some built-in functions read, with the block
 * coverage of V8. Unlike the clock, these numbers do not depend on the machine or on what else runs on it.
 * @see https://chromedevtools.github.io/devtools-protocol/tot/Profiler/#method-startPreciseCoverage
 */
export type Steps = {
	/** By script and function: blocks as V8 reports them, the outer before the inner ones. */
	functions: Map<string, Block[]>;
	/** How many items or characters each built-in function has read. */
	builtins: Map<string, number>;
};

/** Offsets are UTF-16 into the script. */
type Block = { start: number; end: number; count: number };

/** What grows faster than it may: a block or built-in function, and how often it ran for each text. */
export type Growth = { where: string; small: number; large: number };

const session = new Session();

/**
 * Starts to count. Only functions that are loaded afterwards are counted block by block: call this first, then import.
 */
export function startCounting(): void {
	session.connect();
	session.post("Profiler.enable");
	session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
}

/** What a call takes, in steps. */
export function stepsOf(act: () => unknown): Steps {
	take();
	const builtins = new Map<string, number>();
	const restore = countBuiltins(builtins);
	try {
		act();
	} finally {
		restore();
	}
	return { functions: take(), builtins };
}

/**
 * Blocks and built-in functions that ran more than `factor` times as often for the large text as for the small one.
 * A few runs more or less, up to `slack`, are no growth.
 */
export function growthBeyond(factor: number, small: Steps, large: Steps, slack: number): Growth[] {
	const found: Growth[] = [];
	const compare = (where: string, before: number, after: number) => {
		if (after > factor * before + slack) found.push({ where, small: before, large: after });
	};
	for (const [where, blocks] of large.functions) {
		const before = small.functions.get(where) ?? [];
		for (const { start, end, count } of blocks) compare(`${where} ${start}-${end}`, countAt(before, start, end), count);
	}
	for (const [where, count] of large.builtins) compare(where, small.builtins.get(where) ?? 0, count);
	return found.sort((a, b) => b.large - a.large);
}

/** V8 leaves out a block that ran as often as the one around it. */
function countAt(blocks: readonly Block[], start: number, end: number): number {
	return blocks.findLast((block) => block.start <= start && end <= block.end)?.count ?? 0;
}

/** The counts since the last call; V8 sets them back to zero. */
function take(): Map<string, Block[]> {
	const functions = new Map<string, Block[]>();
	session.post("Profiler.takePreciseCoverage", (error, answer) => {
		if (error) throw error;
		for (const { url, functions: found } of answer.result) {
			const file = /\/(src\/[^?]*)/.exec(url)?.[1];
			if (file === undefined) continue;
			for (const { functionName, ranges } of found) {
				const [{ startOffset = 0 } = {}] = ranges;
				const where = `${file} ${functionName || "(callback)"} at ${startOffset}`;
				functions.set(
					where,
					ranges.map((range) => ({ start: range.startOffset, end: range.endOffset, count: range.count })),
				);
			}
		}
	});
	return functions;
}

/** How much a call of a built-in function reads of its object: told before the call, then from its result. */
type Reads = (self: unknown, args: readonly unknown[]) => (result: unknown) => number;

const lengthOf = (value: unknown): number => (typeof value === "string" || Array.isArray(value) ? value.length : 0);
const whole: Reads = (self) => () => lengthOf(self);
const copied: Reads = () => lengthOf;
/** From an offset up to what is found, or to the end. */
const searched: Reads =
	(self, [_, from]) =>
	(found) =>
		Math.max(0, (typeof found === "number" && found >= 0 ? found : lengthOf(self)) - Number(from ?? 0));
/** The same for a regular expression. What it reads twice by going back is not counted. */
const matched: Reads = (self, [text]) => {
	if (!(self instanceof RegExp)) return () => 0;
	const from = self.global || self.sticky ? self.lastIndex : 0;
	return (found) => {
		if (Array.isArray(found)) return Number(Reflect.get(found, "index")) + lengthOf(found[0]) - from;
		return self.sticky ? 1 : Math.max(0, lengthOf(text) - from);
	};
};

const builtins: [owner: object, key: PropertyKey, reads: Reads][] = [
	[Array.prototype, "slice", copied],
	[Array.prototype, "indexOf", searched],
	...["includes", "concat", "join", "splice", "toSorted", "toReversed", Symbol.iterator].map(
		(key): [object, PropertyKey, Reads] => [Array.prototype, key, whole],
	),
	[String.prototype, "indexOf", searched],
	...["includes", "lastIndexOf", "toLowerCase", "trim"].map((key): [object, PropertyKey, Reads] => [
		String.prototype,
		key,
		whole,
	]),
	[RegExp.prototype, "exec", matched],
];

/** Puts counting functions in the place of the built-in ones. @returns a function that takes them away again */
function countBuiltins(counts: Map<string, number>): () => void {
	const restores = builtins.map(([owner, key, reads]) => {
		const descriptor = Object.getOwnPropertyDescriptor(owner, key);
		const original: unknown = descriptor?.value;
		if (!descriptor || typeof original !== "function") throw new Error(`There is no function ${String(key)}.`);
		const where = `${owner.constructor.name}.prototype.${String(key)}`;
		const counted = function (this: unknown, ...args: unknown[]): unknown {
			const read = reads(this, args);
			const result: unknown = Reflect.apply(original, this, args);
			counts.set(where, (counts.get(where) ?? 0) + read(result));
			return result;
		};
		Object.defineProperty(owner, key, { ...descriptor, value: counted });
		return () => Object.defineProperty(owner, key, descriptor);
	});
	return () => {
		for (const restore of restores) restore();
	};
}
