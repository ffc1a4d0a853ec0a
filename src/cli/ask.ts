import { createInterface } from "node:readline/promises";

/** Asks somebody. @returns the answer; empty for none */
export type Ask = (question: string) => Promise<string>;

/** Asks at the terminal. @returns the answer without the spaces around it; empty where nobody can answer */
export async function ask(question: string): Promise<string> {
	if (!process.stdin.isTTY) return "";
	const terminal = createInterface({ input: process.stdin, output: process.stdout });
	const answer = await terminal.question(question);
	terminal.close();
	return answer.trim();
}
