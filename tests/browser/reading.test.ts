import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { COLUMN, comeTo, findViolations, openKey, reachFor, sharedVisit, useBrowser, visit } from "./harness.ts";

useBrowser();
describe("the reading page", () => {
	const reading = sharedVisit(COLUMN);

	test("sets the text 60 to 68 characters wide in Literata, from this site", async () => {
		const { page, requests } = reading();
		await page.evaluate(() => document.fonts.ready);
		expect(await page.evaluate(() => document.fonts.check("16px Literata"))).toBe(true);
		expect(requests.filter((url) => url.endsWith(".woff2"))).toHaveLength(1);
		const characters = await page.evaluate(() => {
			const paragraph = document.getElementById("p2");
			if (!paragraph) return 0;
			const lineHeight = Number.parseFloat(getComputedStyle(paragraph).lineHeight);
			const lines = Math.round(paragraph.getBoundingClientRect().height / lineHeight);
			return (paragraph.textContent ?? "").length / lines;
		});
		expect(characters).toBeGreaterThanOrEqual(56);
		expect(characters).toBeLessThanOrEqual(68);
	});

	test.each([1152, 1440])("at %i px each note stands at its line, and pushes nothing apart", async (width) => {
		const { page, close } = await visit(COLUMN, { width });
		const { notes, gaps } = await page.evaluate(() => {
			const boxOf = (element: Element | null | undefined) => element?.getBoundingClientRect() ?? new DOMRect();
			const words = [...document.querySelectorAll(".words")].map(boxOf);
			return {
				notes: [...document.querySelectorAll<HTMLElement>(".notes li")].map((note) => {
					const number = document.querySelector(`.words a[data-n="${note.dataset["n"]}"]:not(.number)`);
					const { top, bottom, left } = boxOf(note);
					return { top, bottom, isBeside: left > boxOf(number?.closest(".words")).right, line: boxOf(number).top };
				}),
				gaps: words.slice(1).map(({ top }, index) => top - (words[index]?.bottom ?? 0)),
			};
		});
		expect(notes.length).toBeGreaterThan(50);
		expect(notes.length).toBeLessThanOrEqual(60);
		for (const [index, note] of notes.entries()) {
			expect(note.isBeside).toBe(true);
			expect(note.top).toBeGreaterThanOrEqual(notes[index - 1]?.bottom ?? 0);
		}
		const distances = notes.map(({ top, line }) => Math.abs(top - line)).sort((a, b) => a - b);
		expect(distances.at(-1)).toBeLessThanOrEqual(120);
		expect(distances[Math.floor(distances.length / 2)]).toBeLessThanOrEqual(24);
		// Under the first paragraph stands what explains the first marks.
		for (const gap of gaps.slice(1)) expect(gap).toBeLessThan(60);
		await close();
	});

	test("a long note shows its beginning in the margin, and all of it when it is reached", async () => {
		const { page, close } = await visit(COLUMN);
		const cut = () =>
			page.$$eval(".notes li", (all) =>
				all.flatMap((one) => (one.scrollHeight > one.clientHeight + 2 ? [one.id] : [])),
			);
		expect((await cut()).length).toBeGreaterThan(5);
		for (const id of ["note-q-sticking-points", "note-f-65-percent"]) {
			const note = page.locator(`li:has(#${id})`);
			await note.locator("a[data-n]").focus();
			const last = note.locator("> div").last();
			expect(await last.isVisible()).toBe(true);
			expect(await note.evaluate((one) => getComputedStyle(one).overflow)).toBe("visible");
		}
		await close();
	});

	test("narrow: notes stand below their paragraph, folded, and a note that is linked to opens", async () => {
		for (const javaScriptEnabled of [true, false]) {
			const { page, close } = await visit(`${COLUMN}#note-a-trump-said`, { width: 360, javaScriptEnabled });
			const note = page.locator("#note-a-trump-said");
			await note.waitFor({ state: "visible" });
			expect(await page.locator("#note-q-mugger").isVisible()).toBe(false);
			const box = await note.boundingBox();
			const paragraph = await page.locator("#p1").boundingBox();
			expect(box && paragraph && box.y > paragraph.y + paragraph.height - 1).toBe(true);
			expect(await note.textContent()).toContain("Donald Trump");
			await close();
		}
	});

	test.each([
		[360, 780, 300],
		[1440, 900, 380],
	])("at %i x %i the first line stands within %i px", async (width, height, most) => {
		const { page, close } = await visit(COLUMN, { viewport: { width, height } });
		expect((await page.locator("#p1").boundingBox())?.y).toBeLessThanOrEqual(most);
		await close();
	});

	test("every note says who, how and what is missing", async () => {
		const { page } = reading();
		for (const [id, label, fact] of [
			["a-trump-said", "Named source", "said"],
			["a-kremlin-announced", "Named source", "announced"],
			["q-sticking-points", "Read as scare quotes", "quotes nobody"],
			["q-mugger", "Read as a figure of speech", "quotes nobody"],
			["q-think", "Read as scare quotes", "quotes nobody"],
			["q-east-west-rapprochement", "Slogan", "no one is quoted"],
			["q-salad-of-powers", "Quotation", "“he” (read as Zelensky), “stated bluntly”"],
			["q-war-virus", "A source’s own term", "Garry Kasparov"],
			["a-some-claim", "Unnamed source", "rejected by the column"],
			["a-expert-suggests", "Unnamed source", "suggests"],
			["a-sources-say", "Unnamed source", "say"],
			["a-poll-suggested", "Poll", "suggested"],
			["a-volker-notes", "Named source", "notes"],
			["c-putin-controls-trump", "Claim of fact", "rejected by the column; credited to “Some”"],
			["f-25-percent", "Comparison", "Not given in the column: compared with what, as of when, source"],
			["f-52-percent", "Proportion", "said by a poll"],
			["f-hundreds-of-billions", "Sum of money", "which currency"],
		] as const) {
			const text = (await page.locator(`[id="note-${id}"]`).textContent()) ?? "";
			expect(text, id).toContain(label);
			expect(text.replace(/\s+/g, " "), id).toContain(fact);
		}
	});

	test("the quotation that the page break had split is one object", async () => {
		const { page } = reading();
		const texts = await page.locator('[data-annotation="q-salad-of-powers"]').allTextContents();
		expect(texts.join(" ").replace(/\s+/g, " ")).toMatch(/^“Europe should not be.*we will have\.”$/);
		expect(await page.locator('[id="q-salad-of-powers"]').count()).toBe(1);
		expect(await page.locator("#p5 [data-annotation='q-salad-of-powers']").count()).toBe(texts.length);
	});

	test("nothing but the column's words is text inside a paragraph", async () => {
		const { page } = reading();
		const furniture = await page.$$eval(".words > p [data-furniture], .words > p [data-note]", (all) =>
			all.map((one) => one.textContent),
		);
		expect(furniture.length).toBeGreaterThan(50);
		expect(furniture.join("")).toBe("");
	});

	test("the accessibility tree of a paragraph is the sentence, uninterrupted", async () => {
		const { page } = reading();
		const session = await page.context().newCDPSession(page);
		const { nodes } = await session.send("Accessibility.getFullAXTree");
		const byId = new Map(nodes.map((node) => [node.nodeId, node]));
		/** What is read of a node, in order. */
		const read = (id: string): string => {
			const { role, name, childIds = [] } = byId.get(id) ?? {};
			return role?.value === "StaticText" ? String(name?.value ?? "") : childIds.map(read).join("");
		};
		expect(read(nodes[0]?.nodeId ?? "").replace(/\s+/g, " ")).toContain(
			"However, one expert suggests that Putin’s delay tactics may backfire if Trump fails to keep control over Congress in the midterm elections. If that happens, Trump’s generous terms now offered to Moscow may vanish if Congress flips.",
		);
		expect(await page.locator("#p12").ariaSnapshot()).not.toContain("link");
	});

	test.each([360, 1440])("at %i px a claim's bar spans its lines, beside them", async (width) => {
		const { page, close } = await visit(COLUMN, { width, isReached: false });
		const bars = await page.$$eval('[data-type="claim"]', (claims) =>
			claims.map((claim) => {
				const lines = [...claim.getClientRects()];
				const { top, left, height, width } = getComputedStyle(claim, "::after");
				const words = claim.closest(".words")?.getBoundingClientRect().left ?? 0;
				return {
					lines: (lines.at(-1)?.bottom ?? 0) - (lines[0]?.top ?? 0),
					height: Number.parseFloat(height),
					top: Number.parseFloat(top),
					beside: words - ((lines[0]?.left ?? 0) + Number.parseFloat(left) - 8),
					width,
				};
			}),
		);
		expect(bars.length).toBeGreaterThan(60);
		for (const { lines, height, top, beside, width } of bars) {
			expect(height).toBeCloseTo(lines - 4, 0);
			expect(top).toBe(2);
			expect(width).toBe("2px");
			expect(beside).toBeCloseTo(8, 0);
		}
		await close();
	});

	test("nothing moves while the page loads", async () => {
		const { page, close } = await visit(COLUMN, { width: 360 });
		const shift = await page.evaluate(
			() =>
				new Promise<number>((done) => {
					let sum = 0;
					new PerformanceObserver((list) => {
						for (const entry of list.getEntries()) sum += "value" in entry ? Number(entry.value) : 0;
					}).observe({ type: "layout-shift", buffered: true });
					setTimeout(() => done(sum), 800);
				}),
		);
		expect(shift).toBe(0);
		await close();
	});
});

describe("kinds and views", () => {
	const shown = "text-decoration-line";
	test("each kind can be switched off, with JavaScript off too", async () => {
		for (const javaScriptEnabled of [true, false]) {
			const { page, close } = await visit(COLUMN, { javaScriptEnabled });
			const line = () =>
				page.locator("#f-25-percent").evaluate((mark, name) => getComputedStyle(mark).getPropertyValue(name), shown);
			expect(await line()).toBe("underline");
			await openKey(page);
			await page.locator("#show-quantity").uncheck();
			expect(await line()).toBe("none");
			expect(await page.locator("#note-f-25-percent").isVisible()).toBe(false);
			await page.locator("#show-quantity").check();
			expect(await page.locator("#note-f-25-percent").isVisible()).toBe(true);
			await close();
		}
	});

	test("clean reading leaves the text alone", async () => {
		const { page, close } = await visit(COLUMN);
		await openKey(page);
		await page.locator("#view-clean").check();
		expect(await page.locator(".notes:visible").count()).toBe(0);
		expect(await page.locator(".words a[data-n]:not(.number):visible").count()).toBe(0);
		for (const background of await page.$$eval(".words [data-said]", (all) =>
			all.map((one) => getComputedStyle(one).backgroundColor),
		)) {
			expect(background).toBe("rgba(0, 0, 0, 0)");
		}
		await close();
	});

	/** Words of the column and how they look: in ink or set back, tinted or not. */
	const looks = (page: Page) =>
		page.evaluate(() => {
			const ink = getComputedStyle(document.body).color;
			const found: { words: string; said: string | null; isSetBack: boolean }[] = [];
			for (const block of document.querySelectorAll(".words [id]")) {
				if (!/^p\d+$/.test(block.id)) continue;
				const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
				for (let node = walker.nextNode(); node; node = walker.nextNode()) {
					const parent = node.parentElement;
					if (!parent || parent.closest("[data-furniture]") || !/\w/.test(node.textContent ?? "")) continue;
					const said = parent.closest("[data-said]")?.getAttribute("data-said") ?? null;
					found.push({ words: node.textContent ?? "", said, isSetBack: getComputedStyle(parent).color !== ink });
				}
			}
			return found;
		});

	test("the columnist alone: her words and questions in ink, all that is credited set back, with its notes", async () => {
		const { page, close } = await visit(COLUMN);
		const marks = await page.locator(".notes li").count();
		await openKey(page);
		await page.locator("#view-own").check();
		const words = await looks(page);
		for (const { said, isSetBack, words: text } of words) {
			expect(isSetBack, text).toBe(said !== null && said !== "question");
		}
		expect(words.some(({ isSetBack }) => isSetBack)).toBe(true);
		expect(await page.locator(".notes li[data-whose]:visible").count()).toBe(0);
		expect(await page.locator(".words a[data-n][data-whose]:visible").count()).toBe(0);
		const own = await page.locator(".notes li:visible").count();
		expect(own).toBeGreaterThan(0);
		expect(own).toBeLessThan(marks);
		// Hers, in a sentence that credits somebody, or between quotation marks.
		for (const id of ["q-mugger", "q-think"]) expect(await page.locator(`#note-${id}`).isVisible(), id).toBe(true);
		const counted = await page.locator(".controls b:visible").allTextContents();
		expect(counted.reduce((sum, count) => sum + Number(count), 0)).toBe(
			await page.locator(".words [data-type][id]:not([data-whose])").count(),
		);
		expect(await findViolations(page)).toEqual([]);
		await close();
	});

	test("the sources alone: what they are credited with in ink, all else set back, with its notes", async () => {
		const { page, close } = await visit(`${COLUMN}?view=sources`);
		expect(await page.locator("#view-sources").isChecked()).toBe(true);
		for (const { said, isSetBack, words } of await looks(page)) {
			expect(isSetBack, words).toBe(said === null || said === "question" || said === "undetermined");
		}
		expect(await page.locator(".notes li:not([data-whose]):visible").count()).toBe(0);
		expect(await page.locator(".notes li[data-whose]:visible").count()).toBeGreaterThan(10);
		await openKey(page);
		await page.locator("#view-all").check();
		expect(page.url()).not.toContain("view");
		expect((await looks(page)).filter(({ isSetBack }) => isSetBack)).toEqual([]);
		await close();
	});

	test("whatever is hidden, a number is shown where its note is, and the note has it", async () => {
		const { page, close } = await visit(COLUMN, { isReached: false });
		const hidden = ["claim", "quotation", "attribution", "mention,quantity"].map((kinds) => `hide=${kinds}`);
		for (const query of ["view=own", "view=sources", ...hidden]) {
			await comeTo(page, `${COLUMN}?${query}`);
			const shown = (selector: string) =>
				page.$$eval(selector, (all) =>
					all.flatMap((one) => (one.getClientRects().length > 0 ? Number(one.getAttribute("data-n")) : [])),
				);
			const notes = await shown(".notes li");
			expect(notes.length, query).toBeGreaterThan(5);
			expect(await shown(".words a[data-n]:not(.number)"), query).toEqual(notes);
		}
		await close();
	});

	test("the choice stands in the address, is kept, and can be shared", async () => {
		const { page, close } = await visit(COLUMN);
		await openKey(page);
		await page.locator("#show-mention").uncheck();
		await page.locator("#view-own").check();
		expect(page.url()).toContain("?hide=mention&view=own");
		await page.goto(inject("site") + COLUMN);
		expect(await page.locator("#show-mention").isChecked()).toBe(false);
		await page.goto(`${inject("site")}${COLUMN}?hide=claim,time`);
		expect(await page.locator("#show-mention").isChecked()).toBe(true);
		expect(await page.locator("#show-claim").isChecked()).toBe(false);
		expect(await page.locator("#view-own").isChecked()).toBe(false);
		await close();
	});
	test("a hostile address does no harm", async () => {
		const { page, errors, close } = await visit("/about/", { isReached: false });
		for (const query of [
			"?hide=%E0%A4%A&view=<img onerror=alert(1)>",
			`?hide=${"x".repeat(5000)}#<img onerror=alert(1)>`,
			"#%E0%A4%A",
		]) {
			await comeTo(page, COLUMN + query);
			await reachFor(page);
			expect(errors, query).toEqual([]);
			expect(await page.locator("img").count()).toBe(0);
		}
		await close();
	});
});

describe("without JavaScript", () => {
	test("the target of a link is marked, below no header, and its note can be reached", async () => {
		const { page, close } = await visit("/about/", { javaScriptEnabled: false });
		for (const id of ["p9s1", "p9s4", "q-no-one-agreed", "c-permission"]) {
			await comeTo(page, `${COLUMN}#${id}`);
			const target = page.locator(`[id="${id}"]`);
			// The colour of targets in the light theme, also where the sentence has a tint of its own.
			expect(await target.evaluate((one) => getComputedStyle(one).backgroundColor), id).toBe("rgb(255, 240, 168)");
			const box = await target.boundingBox();
			expect(box && box.y >= 0 && box.y < 700).toBe(true);
		}
		await close();
	});
	test("all notes can be read, on a phone too", async () => {
		const { page, close } = await visit(COLUMN, { javaScriptEnabled: false, width: 360 });
		for (const summary of await page.locator(".notes > summary").all()) await summary.click();
		expect(await page.locator(".notes li:visible").count()).toBe(await page.locator(".notes li").count());
		await close();
	});
	test("search says what to do instead", async () => {
		const { page, close } = await visit("/search/", { javaScriptEnabled: false });
		expect(await page.locator("main").textContent()).toContain("Search needs JavaScript");
		expect(await page.locator(`main a[href="${COLUMN}"]`).count()).toBe(1);
		await close();
	});
});

describe("keyboard", () => {
	test("j and k walk the marks, c copies a link, ? lists the keys, Esc clears", async () => {
		const { page, close } = await visit(COLUMN, { permissions: ["clipboard-read", "clipboard-write"] });
		const hash = () => new URL(page.url()).hash;
		const first = "#c-asked-to-hold-off";
		await page.keyboard.press("j");
		await expect.poll(hash).toBe(first);
		await page.keyboard.press("j");
		await expect.poll(hash).not.toBe(first);
		await page.keyboard.press("k");
		await expect.poll(hash).toBe(first);
		await page.keyboard.press("c");
		await page.locator("[data-toast]").filter({ hasText: "Link copied" }).waitFor();
		expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(first);
		await page.keyboard.press("Escape");
		await expect.poll(hash).toBe("");
		expect(await page.evaluate(() => document.querySelector(":target"))).toBeNull();
		await page.keyboard.press("?");
		await page.locator("dialog[data-keys]").waitFor();
		await page.keyboard.press("Escape");
		await page.locator("dialog[data-keys]").waitFor({ state: "hidden" });
		await close();
	});
	test("a paragraph's number opens what shares it, from the first press; without script it is its link", async () => {
		const { page, close } = await visit(COLUMN, {
			permissions: ["clipboard-read", "clipboard-write"],
			isReached: false,
		});
		await page.locator('a.number[href="#p5"]').click();
		await page.locator("[data-share-link]").click();
		await page.locator("[data-share-link]").filter({ hasText: "Copied" }).waitFor();
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${inject("site")}${COLUMN}#p5`);
		await close();
		const plain = await visit(COLUMN, { javaScriptEnabled: false });
		await plain.page.locator('a.number[href="#p5"]').click();
		expect(new URL(plain.page.url()).hash).toBe("#p5");
		await plain.close();
	});
	test("at most 12 stops before the text, one a note beside the links in its words, and all show the focus", async () => {
		const { page, close } = await visit(COLUMN);
		const stops: { isInBody: boolean; note: string | null; isOwn: boolean; outline: string }[] = [];
		// What shows a focus is the same for every note: as many stops as reach the notes of the first paragraphs.
		for (let step = 0; step < 40; step++) {
			await page.keyboard.press("Tab");
			const stop = await page.evaluate(() => {
				const focused = document.activeElement;
				if (!focused || focused === document.body || focused.closest("footer")) return null;
				const note = focused.closest(".notes li");
				return {
					isInBody: focused.closest("[itemprop=articleBody]") !== null,
					note: note?.getAttribute("value") ?? null,
					isOwn: focused.matches("[data-n]"),
					outline: `${getComputedStyle(focused).outlineStyle} ${getComputedStyle(focused, "::before").outlineStyle}`,
				};
			});
			if (!stop) break;
			stops.push(stop);
		}
		const before = stops.findIndex(({ isInBody }) => isInBody);
		expect(before).toBeGreaterThan(0);
		expect(before).toBeLessThanOrEqual(12);
		const reached = new Set(stops.flatMap(({ note }) => note ?? []));
		expect(reached.size).toBeGreaterThan(5);
		expect(stops.filter(({ note, isOwn }) => note !== null && isOwn)).toHaveLength(reached.size);
		// In all notes there is one stop, beside the links in its words.
		const own = await page.$$eval(".notes li", (all) =>
			all.map((one) => one.querySelectorAll("a[data-n][href]").length),
		);
		expect(new Set(own)).toEqual(new Set([1]));
		for (const { outline } of stops) expect(outline).toMatch(/solid|auto/);
		await close();
	});
	test.each([true, false])(
		"no link is out of the tab order or hidden from who listens, with script: %s",
		async (javaScriptEnabled) => {
			const { page, close } = await visit(COLUMN, { javaScriptEnabled });
			const links = await page.locator("a[href]").evaluateAll((all) =>
				all.map((link) => ({
					isStop: link instanceof HTMLElement && link.tabIndex >= 0 && !link.closest("[aria-hidden], [inert]"),
					isNumber: link.matches(".words a[data-n]:not(.number)"),
				})),
			);
			expect(links.filter(({ isStop }) => !isStop)).toEqual([]);
			const notes = await page.locator(".notes li").count();
			expect(links.filter(({ isNumber }) => isNumber)).toHaveLength(javaScriptEnabled ? 0 : notes);
			await close();
		},
	);
});

test("a note that is linked to is shown, whatever is hidden", async () => {
	const { page, close } = await visit("/about/", { isReached: false });
	for (const [query, linked, other] of [
		["?hide=quantity", "f-25-percent", "f-52-percent"],
		["?view=clean", "f-25-percent", "f-52-percent"],
		["?view=own", "a-zelensky-backstop", "a-rubio-announced"],
	]) {
		await comeTo(page, `${COLUMN}${query}#note-${linked}`);
		await reachFor(page);
		await page.locator(`#note-${linked}`).waitFor({ state: "visible" });
		expect(await page.locator(`#note-${other}`).isVisible(), query).toBe(false);
	}
	await close();
});

test("a press on the strip leads to the sentence that is drawn there", async () => {
	const { page, close } = await visit(COLUMN);
	const sentences = await page.$$eval(".words [id][data-voice]:not([data-annotation])", (all) =>
		all.map(({ id }) => id),
	);
	const strip = page.locator(".strip-picture");
	const { width = 0, height = 0 } = (await strip.boundingBox()) ?? {};
	for (const [x, sentence] of [
		[2, sentences[0]],
		[width - 2, sentences.at(-1)],
	] as const) {
		await page.evaluate(() => scrollTo(0, 0));
		await strip.click({ position: { x, y: height / 2 } });
		await expect.poll(() => new URL(page.url()).hash).toBe(`#${sentence}`);
	}
	await close();
});

test("print: every note once, numbered, with its words; no controls", async () => {
	const { page, close } = await visit(COLUMN, { width: 700 });
	await page.emulateMedia({ media: "print" });
	const notes = await page.locator(".notes li").count();
	expect(notes).toBeGreaterThan(50);
	expect(await page.locator(".notes li:visible").count()).toBe(notes);
	expect(
		await page
			.locator(".notes li")
			.first()
			.evaluate((one) => getComputedStyle(one, "::before").content),
	).toContain("1");
	expect(await page.locator("[data-sample]").first().isVisible(), "the key to the marks").toBe(true);
	for (const furniture of [".controls input", ".site", "dialog", ".learn"]) {
		expect(await page.locator(furniture).first().isVisible()).toBe(false);
	}
	expect((await page.pdf({ format: "A4" })).length).toBeGreaterThan(50_000);
	await close();
});

test.each([360, 768])("with all notes open a page of %i px is no wider than that", async (width) => {
	const { page, close } = await visit(`${COLUMN}?view=notes`, { width, isReached: false });
	expect(await page.locator(".notes li:visible").count()).toBeGreaterThan(50);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
	await close();
});

test("forced colours, light and dark: credited words are in the colour of text", async () => {
	const { page, close } = await visit(COLUMN, { isReached: false });
	for (const colorScheme of ["light", "dark"] as const) {
		await page.emulateMedia({ forcedColors: "active", colorScheme });
		const [words, text] = await page.evaluate(() =>
			[document.querySelector(".words mark"), document.body].map((one) => one && getComputedStyle(one).color),
		);
		expect(words, colorScheme).toBe(text);
	}
	await close();
});

test("forced colours: targets and marks stay to be seen", async () => {
	const { page, close } = await visit(`${COLUMN}#q-mugger`, { forcedColors: "active" });
	expect(await page.locator("#q-mugger").evaluate((one) => getComputedStyle(one).outlineStyle)).toBe("solid");
	expect(await page.locator("#f-25-percent").evaluate((one) => getComputedStyle(one).textDecorationLine)).toBe(
		"underline",
	);
	await close();
});
