import { expect, test, vi } from "vitest";
import { Refresher } from "../../src/site/refresh.ts";

test("a refresh that Astro drops is asked for again, until the content is loaded", async () => {
	vi.useFakeTimers();
	let asked = 0;
	const refresher: Refresher = new Refresher(async () => {
		asked++;
		if (asked === 3) refresher.loaded();
	});
	const done = refresher.refresh();
	await vi.runAllTimersAsync();
	await done;
	expect(asked).toBe(3);
	vi.useRealTimers();
});

test("a refresh that is never answered ends", async () => {
	vi.useFakeTimers();
	let asked = 0;
	const done = new Refresher(async () => void asked++).refresh();
	await vi.runAllTimersAsync();
	await done;
	expect(asked).toBe(1200);
	vi.useRealTimers();
});

test("an edit while content is loaded is loaded next, by a request of its own", async () => {
	const steps: string[] = [];
	let edited: Promise<void> | undefined;
	const refresher: Refresher = new Refresher(async () => {
		steps.push("begin");
		refresher.loaded();
		edited ??= refresher.refresh();
		await Promise.resolve();
		steps.push("end");
	});
	await refresher.refresh();
	await edited;
	expect(steps).toEqual(["begin", "end", "begin", "end"]);
});

test("what was loaded is shown once more, after the last load", async () => {
	const steps: string[] = [];
	const refresher: Refresher = new Refresher(
		async () => {
			steps.push("load");
			refresher.loaded();
			if (steps.length === 1) void refresher.refresh();
		},
		async () => void steps.push("show"),
	);
	await refresher.refresh();
	expect(steps).toEqual(["load", "load", "show"]);
});
