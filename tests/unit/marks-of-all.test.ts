import { describe, expect, test } from "vitest";
import { plainLayer } from "../../src/pipeline/detect/describe.ts";
import { detect } from "../../src/pipeline/detect/index.ts";
import { pairMarks } from "../../src/pipeline/detect/marks.ts";
import { madeColumn, viewIn } from "./library.ts";

function found(lang: string, text: string, marks?: "single") {
	const read = pairMarks(plainLayer(text), { lang, marks });
	const words = (ranges: readonly { start: number; end: number }[]) =>
		ranges.map(({ start, end }) => text.slice(start, end));
	return { pairs: words(read.pairs), unclosed: read.unclosed.length };
}

describe("the quotation marks of every language", () => {
	test.each([
		["fr", "Il a dit : « Le pont est “sûr” », puis « non ».", ["« Le pont est “sûr” »", "“sûr”", "« non »"]],
		["fr", "Il dit :\u00A0«\u00A0Oui\u00A0»\u00A0: «\u202Fnon\u202F».", ["«\u00A0Oui\u00A0»", "«\u202Fnon\u202F»"]],
		["fr", "Il a dit “non“ et ”oui”.", ["“non“", "”oui”"]],
		["de", "Er sagte: „Das ist ‚gut‘, nicht“ und „ja“.", ["„Das ist ‚gut‘, nicht“", "‚gut‘", "„ja“"]],
		["de", "»So«, rief er, ›nein‹.", ["»So«", "›nein‹"]],
		["pl", "Powiedział: „To jest «dobre»”, dodał.", ["„To jest «dobre»”", "«dobre»"]],
		["sv", "Han sade: ”Det är ’bra’ nu”, och ”nej”.", ["”Det är ’bra’ nu”", "’bra’", "”nej”"]],
		["fi", "»Näin», hän sanoi. »Ei.»", ["»Näin»", "»Ei.»"]],
		["da", "»Hej,« sagde hun. »Nej.«", ["»Hej,«", "»Nej.«"]],
		["el", "Είπε: «Το ‟ναι” είναι όχι».", ["«Το ‟ναι” είναι όχι»", "‟ναι”"]],
		["uk", "Об’єднання «Світло» сказало: „так“.", ["«Світло»", "„так“"]],
		["he", 'הוא אמר: "צה"ל כאן", והלך.', ['"צה"ל כאן"']],
		["ar", "قال: «نعم» ثم “لا”.", ["«نعم»", "“لا”"]],
		["ja", "彼は「橋は『安全』だ」と述べた。〝はい〟と。", ["「橋は『安全』だ」", "『安全』", "〝はい〟"]],
		["zh", "他说：“说‘好’吗？”《人民日报》报道。", ["“说‘好’吗？”", "‘好’", "《人民日报》"]],
		["ko", "그는 “좋다”고 말했다. ‘아니’라고.", ["“좋다”", "‘아니’"]],
		["nl", "Hij zei: ‘’s Avonds is het goed’, en “nee”.", ["‘’s Avonds is het goed’", "“nee”"]],
	])("are paired, inside each other too: %s %s", (lang, text, pairs) => {
		expect(found(lang, text)).toEqual({ pairs, unclosed: 0 });
	});
	test.each([
		["fr", "L’homme d’aujourd’hui n’a rien dit."],
		["it", "Negli anni ’90 e ’80 c’era un po’ di sole, e l'altro."],
		["nl", "’t Kan niet: de jongens’ fiets en ’s avonds."],
		["haw", "‘O ka ‘āina o Hawai‘i."],
		["fr", "— Non, dit-il.\n\n— Oui, dit-elle.\n\n– Bien."],
	])("are not apostrophes, nor the dashes of a dialogue: %s %s", (lang, text) => {
		expect(found(lang, text)).toEqual({ pairs: [], unclosed: 0 });
	});
	test("are not closed by an apostrophe after an s when another mark closes them", () => {
		expect(found("de", "Er schrieb ‚Hans’ Hut ist da’.").pairs).toEqual(["‚Hans’ Hut ist da’"]);
	});
	test("are single ones alone when the column quotes with single marks", () => {
		expect(found("sv", "Han sade ’ja’ och 'nej'.")).toEqual({ pairs: [], unclosed: 0 });
		expect(found("sv", "Han sade ’ja’ och 'nej'.", "single").pairs).toEqual(["’ja’", "'nej'"]);
	});
	test.each(["« Un.\n\n« Deux. »", "« Un.\n\n» Deux. »"])("go on over paragraphs: %j", (text) => {
		expect(found("fr", text)).toEqual({ pairs: [text], unclosed: 0 });
	});
	test("are reported when nothing closes them, however many there are", () => {
		expect(found("fr", "Il a dit « oui, et puis “non”.")).toEqual({ pairs: ["“non”"], unclosed: 1 });
		expect(found("fr", "« mot ".repeat(10_000))).toEqual({ pairs: [], unclosed: 10_000 });
	});
	test("are left undecided, however many words they hold", () => {
		const text = "Elle a dit : « Le pont est sûr et il le restera longtemps ».";
		const quotations = detect(plainLayer(text), { lang: "fr", names: [] }).filter(({ type }) => type === "quotation");
		expect(quotations).toMatchObject([{ use: null, speaker: null, cue: null, directness: null }]);
	});
	test("can be decided by their words, with spaces of any kind, also where a script has none", () => {
		const french = madeColumn(
			"Elle a dit : «\u00A0Le pont est sûr\u00A0».",
			[],
			{
				quotations: [{ id: "q-pont", quote: "« Le pont est sûr »", use: "speech" }],
			},
			"fr",
		);
		expect(french.annotations).toMatchObject([{ id: "q-pont", exact: "«\u00A0Le pont est sûr\u00A0»", use: "speech" }]);
		const japanese = madeColumn(
			"市長は「橋は安全だ」と述べた。",
			[],
			{
				quotations: [{ id: "q-hashi", quote: "「橋は安全だ」", use: "speech", attribution: "a-shicho" }],
				attributions: [
					{
						id: "a-shicho",
						quote: "市長は「橋は安全だ」と述べた",
						source: { words: "市長" },
						sourceKind: "unnamed",
						cue: "述べた",
						content: [{ quote: "橋は安全だ" }],
						stance: "reports",
					},
				],
			},
			"ja",
		);
		expect(viewIn(japanese, []).statements.map(({ words, speaker }) => [words, speaker?.label])).toEqual([
			["橋は安全だ", "“市長”"],
			["「橋は安全だ」", "“市長”"],
		]);
	});
});
