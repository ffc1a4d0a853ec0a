import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { check } from "../../src/cli/check.ts";
import { answersOf, make } from "../../src/cli/new.ts";
import { newSite, siteQuestions } from "../../src/cli/new-site.ts";
import { upgrade } from "../../src/cli/upgrade.ts";
import { siteSchema } from "../../src/model/site.ts";
import { root } from "./library.ts";
import { runIn } from "./run-command.ts";

const temporary = mkdtempSync(join(tmpdir(), "footing-"));
const project = join(temporary, "software");
mkdirSync(project);
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

const options = [
	"--name",
	"The Harbour: “Column”",
	"--address",
	"https://harbour.example",
	"--contact",
	"us@b.example",
];

describe("npm run new -- site", () => {
	test("makes a content folder that is sound, from what is given, and says what comes next", async () => {
		const { status, output } = await runIn(project, make, "site", "../harbour", ...options);
		expect(status, output).toBe(0);
		expect(output).toContain("CONTENT=../harbour npm run dev");
		expect(siteSchema.parse(parse(readFileSync(join(temporary, "harbour/site.yaml"), "utf8")))).toMatchObject({
			name: "The Harbour: “Column”",
			address: "https://harbour.example",
			contact: "us@b.example",
			language: "en",
		});
		expect(await runIn(project, check, "../harbour")).toEqual({ status: 0, output: "0 errors, 0 warnings\n" });
	});
	test("brings the schemas along, and an upgrade keeps them up to date", async () => {
		cpSync(join(root, "content/schemas"), join(project, "content/schemas"), { recursive: true });
		expect(await runIn(project, make, "site", "../with-schemas")).toMatchObject({ status: 0 });
		const file = join(temporary, "with-schemas/schemas/site.json");
		const text = readFileSync(file, "utf8");
		writeFileSync(file, "{}");
		const { status, output } = await runIn(project, upgrade, "../with-schemas");
		expect(status, output).toBe(0);
		expect(output).toContain("../with-schemas/schemas/site.json: brought up to date.");
		expect(readFileSync(file, "utf8")).toBe(text);
		rmSync(join(project, "content"), { recursive: true });
	});
	test("makes one without any answer", async () => {
		expect(await runIn(project, make, "site", "../plain")).toMatchObject({ status: 0 });
		expect(await runIn(project, check, "../plain")).toMatchObject({ status: 0 });
	});
	test("writes nothing where one of its files is there, and leaves what else is there", async () => {
		mkdirSync(join(temporary, "taken"));
		writeFileSync(join(temporary, "taken/names.yaml"), "names: []\n");
		const { status, output } = await runIn(project, make, "site", "../taken");
		expect(status).toBe(1);
		expect(output).toBe("../taken/names.yaml is there already.\nNothing was written.\n");
		expect(existsSync(join(temporary, "taken/site.yaml"))).toBe(false);
		mkdirSync(join(temporary, "repository"));
		writeFileSync(join(temporary, "repository/README.md"), "Ours.\n");
		expect(await runIn(project, make, "site", "../repository")).toMatchObject({ status: 0 });
		expect(readFileSync(join(temporary, "repository/README.md"), "utf8")).toBe("Ours.\n");
	});
	test("refuses an answer that site.yaml would not take, and a folder of the software", async () => {
		const wrong = await runIn(
			project,
			make,
			"site",
			"../wrong",
			"--address",
			"http://harbour.example",
			"--contact",
			"me",
		);
		expect(wrong.status).toBe(1);
		expect(wrong.output).toContain("`address` must be an address that begins with https:");
		expect(wrong.output).toContain("`contact` must be a mailbox");
		expect(existsSync(join(temporary, "wrong"))).toBe(false);
		expect((await runIn(project, make, "site", "content")).output).toContain("outside this project");
		expect((await runIn(project, make, "harbour")).output).toContain("npm run new -- site PATH");
	});
	test("asks four questions, but for what is given, and takes Enter for no answer", async () => {
		const asked: string[] = [];
		const answers = await answersOf(siteQuestions, { name: "Given" }, async (question) => {
			asked.push(question);
			return question.includes("mailbox") ? " us@b.example " : "";
		});
		expect(asked).toHaveLength(3);
		expect(answers).toEqual({ name: "Given", contact: "us@b.example" });
		expect(await answersOf(siteQuestions, {}, async () => "")).toEqual({});
	});
	test("names every field of site.yaml but those that few need", () => {
		const text = newSite({}).get("site.yaml") ?? "";
		expect(text.split("\n")[0]).toBe("# yaml-language-server: $schema=schemas/site.json");
		const missing = Object.keys(siteSchema.shape).filter((field) => !new RegExp(`^# ${field}:`, "m").test(text));
		expect(missing).toEqual(["passages"]);
	});
});
