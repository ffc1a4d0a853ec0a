import type { Voice } from "../model/terms.ts";
import type { ClaimSupport } from "../views/claim-support.ts";

/** The voice whose pattern each support is drawn in: what rests on a named source looks like one. */
export const voiceOfSupport: Record<ClaimSupport, Voice> = {
	named: "named",
	unnamed: "unnamed",
	linked: "reported",
	none: "columnist",
	own: "question",
	undecided: "columnist",
};

/** What a voice is filled with: a plain tone for the columnist, else its pattern of StripPatterns. */
export function fillOfVoice(voice: Voice): string {
	return voice === "columnist" ? "var(--columnist)" : `url(#${voice})`;
}
