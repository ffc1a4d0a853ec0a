/** Why a text cannot be imported: what was found and what to do, as sentences for the editor. */
export class ImportProblem extends Error {
	override readonly name = "ImportProblem";
}
