/**
 * The address of a name's page on the site that a column is from, this one or one of its archives: beside the column's
 * own, as `site/routes.ts` places both.
 */
export function nameAddress(column: string, name: string): string {
	return column.replace(/columns\/[^/]+\/$/, `names/${name}/`);
}
