/** The code of an error of the system, such as "ENOENT"; null where it is of another kind. */
export function errorCode(error: unknown): string | null {
	return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : null;
}
