import { z } from "zod";

/**
 * A number as its digits are checked: without hyphens and spaces.
 * @see https://www.isbn-international.org/content/isbn-users-manual/29
 */
const plainIsbn = (isbn: string): string => isbn.replace(/[\s-]/g, "").toUpperCase();

/**
 * Whether the last digit of an ISBN is the one that the others give: of thirteen digits the sum, each second one three
 * times, divides by 10; of ten the sum, the first ten times and the last once, divides by 11, where X is 10.
 */
function isIsbn(isbn: string): boolean {
	const plain = plainIsbn(isbn);
	if (/^97[89]\d{10}$/.test(plain)) return sumOf(plain, (at) => (at % 2 === 0 ? 1 : 3)) % 10 === 0;
	return /^\d{9}[\dX]$/.test(plain) && sumOf(plain, (at) => 10 - at) % 11 === 0;
}

function sumOf(digits: string, weight: (at: number) => number): number {
	return [...digits].reduce((sum, digit, at) => sum + weight(at) * (digit === "X" ? 10 : Number(digit)), 0);
}

/** The thirteen digits of an ISBN, by which two are the same. @param isbn one that is sound */
export function isbnDigits(isbn: string): string {
	const plain = plainIsbn(isbn);
	if (plain.length === 13) return plain;
	const start = `978${plain.slice(0, 9)}`;
	return `${start}${(10 - (sumOf(start, (at) => (at % 2 === 0 ? 1 : 3)) % 10)) % 10}`;
}

/** An ISBN of ten or thirteen digits, with or without hyphens. */
export const isbnSchema = z
	.string()
	.regex(/^[\dXx][\dXx -]*$/, { error: "an ISBN, such as 978-3-16-148410-0", abort: true })
	.refine(isIsbn, { error: "an ISBN whose last digit agrees with the others: one of them is mistyped" });

/**
 * A DOI, without an address before it. Letters count alike in either case.
 * @see https://www.doi.org/doi-handbook/HTML/doi-name-syntax.html
 */
export const doiSchema = z
	.string()
	.max(500)
	.regex(/^10\.\d{4,9}(?:\.\d+)*\/[^\s{}\\]+$/, "a DOI, such as 10.1000/182, without https://doi.org/ before it");
