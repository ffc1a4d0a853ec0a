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
	expect(asked).toBe(40);
	vi.useRealTimers();
});
