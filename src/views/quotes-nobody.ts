import type { Quotation } from "../model/detection.ts";
import type { Status } from "../model/terms.ts";

/** Whether marks that no speaker is told for quote nobody: where a machine has found nobody, somebody may be quoted all the same. */
export function quotesNobody(use: Quotation["use"], status: Status): boolean {
	return use === "title" || (status !== "proposed" && (use === "scare" || use === "figurative"));
}
