import { expect, test } from "vitest";
import { ownVoice } from "../../src/views/own-voice.ts";
import { messages } from "./library.ts";

const { share } = messages;
const column = { byline: "A. Writer", isAssessed: true };
const reported = { stance: "reports", isCredited: true } as const;
const asked = { stance: "asks", isCredited: false } as const;

test.each([
	["columnist", [], false, [share.columnist("A. Writer")]],
	["columnist", [asked], false, [share.columnist("A. Writer")]],
	["columnist", [asked], true, [share.columnist("A. Writer")]],
	["mixed", [reported], false, [share.mixed("A. Writer")]],
	["mixed", [{ ...asked, isCredited: true }], false, [share.mixed("A. Writer")]],
	["nothing", [reported], true, []],
] as const)("says %s of an excerpt with %j, all of it somebody else’s: %s", (_, touched, isTheirs, lines) => {
	expect(ownVoice(column, touched, isTheirs, share)).toEqual(lines);
});

test("says that nothing was assessed when no editor has decided who is credited", () => {
	expect(ownVoice({ ...column, isAssessed: false }, [reported], true, share)).toEqual([share.notAssessed("A. Writer")]);
});
