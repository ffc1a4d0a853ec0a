import type { AnnotationOf } from "../model/annotation.ts";

/**
 * Whether quotation marks without a speaker quote nobody: a title, or scare quotes, a slogan or a figure of speech that
 * an editor has decided on. Where a detector found no speaker, there may still be one.
 */
export function isNonSpeech({ use, status }: Pick<AnnotationOf<"quotation">, "use" | "status">): boolean {
	return use === "title" || (status !== "proposed" && /^(scare|slogan|figurative)$/.test(use ?? ""));
}
