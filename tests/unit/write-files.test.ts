import fs, {
	lstatSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { reasonFor, writeFiles } from "../../src/cli/write-files.ts";

const folder = mkdtempSync(join(tmpdir(), "footing-write-"));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, text = "new") => ({ path: join(folder, name), shown: name, text });

describe("writing files", () => {
	test("writes all, over what a killed run has left", () => {
		writeFileSync(join(folder, "a.yaml.unfinished"), "half");
		expect(writeFiles([file("a.yaml"), file("b.yaml")])).toBeNull();
		expect(readdirSync(folder).sort()).toEqual(["a.yaml", "b.yaml"]);
	});
	test("writes nothing and leaves nothing behind when the second cannot be written", () => {
		expect(writeFiles([file("a.yaml", "newer"), file("none/c.yaml")])).toBe(
			"none/c.yaml could not be written: the system refuses it (ENOENT).",
		);
		expect(readFileSync(join(folder, "a.yaml"), "utf8")).toBe("new");
		expect(readdirSync(folder).sort()).toEqual(["a.yaml", "b.yaml"]);
	});
	test("puts the first back when the second is in the way, and leaves nothing behind", () => {
		mkdirSync(join(folder, "d.yaml"));
		expect(writeFiles([file("a.yaml", "newer"), file("new.yaml"), file("d.yaml")])).toMatch(
			/^d.yaml could not be written: the system refuses it \(E\w+\)\.$/,
		);
		expect(readFileSync(join(folder, "a.yaml"), "utf8")).toBe("new");
		rmSync(join(folder, "d.yaml"), { recursive: true });
		expect(readdirSync(folder).sort()).toEqual(["a.yaml", "b.yaml"]);
	});
	test("says that the disk is full, and cleans up, when it is", () => {
		const { writeFileSync: write } = fs;
		fs.writeFileSync = (path, ...rest) => {
			write(path, ...rest);
			if (String(path).includes("b.yaml")) throw Object.assign(new Error("full"), { code: "ENOSPC" });
		};
		syncBuiltinESMExports();
		try {
			expectFull();
		} finally {
			fs.writeFileSync = write;
			syncBuiltinESMExports();
		}
	});
	test("keeps the end of every line that stays, where a file has several kinds", () => {
		const path = join(folder, "mixed.yaml");
		writeFileSync(path, "a\r\nb\nc\r\n# end\n");
		expect(writeFiles([file("mixed.yaml", "a\nb2\nc\nnew\n# end\n")])).toBeNull();
		expect(readFileSync(path, "utf8")).toBe("a\r\nb2\nc\r\nnew\r\n# end\n");
		expect(writeFiles([file("mixed.yaml", "a\nb\nc\n# end\n")])).toBeNull();
		expect(readFileSync(path, "utf8")).toBe("a\r\nb\nc\r\n# end\n");
		rmSync(path);
	});
	test("never writes through a link that somebody has put in the way", () => {
		writeFileSync(join(folder, "another"), "of somebody else");
		symlinkSync(join(folder, "another"), join(folder, "a.yaml.unfinished"));
		expect(writeFiles([file("a.yaml")])).toBeNull();
		expect(readFileSync(join(folder, "another"), "utf8")).toBe("of somebody else");
		expect(lstatSync(join(folder, "a.yaml")).isFile()).toBe(true);
		rmSync(join(folder, "another"));
	});
	const expectFull = () => {
		expect(writeFiles([file("a.yaml", "newer"), file("b.yaml", "newer")])).toBe(
			"b.yaml could not be written: the disk is full. Make room, and run the command again.",
		);
		expect(readFileSync(join(folder, "a.yaml"), "utf8")).toBe("new");
		expect(readdirSync(folder).sort()).toEqual(["a.yaml", "b.yaml"]);
	};
	test("does not take an error of another kind for one of the system's", () => {
		expect(() => reasonFor(new TypeError("other"))).toThrow("other");
	});
});
