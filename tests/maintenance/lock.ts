import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { offerHelp } from "../../src/cli/command.ts";

const help = `Completes package-lock.json after a change of dependencies.

npm run lock

npm leaves a platform package (@scope/tool-darwin-arm64) out of the lock when the registry in use does not hold it, and
npm ci then refuses the lock. Each one left out gets an entry that names its version and the platform it is for; npm
skips it everywhere else. Entries without an integrity value get it from the registry, with their licence.`;

const entrySchema = z.looseObject({
	version: z.string().optional(),
	integrity: z.string().optional(),
	optionalDependencies: z.record(z.string(), z.string()).optional(),
});
const lockSchema = z.looseObject({ packages: z.record(z.string(), entrySchema) });
type Lock = z.output<typeof lockSchema>;

const systems = ["android", "darwin", "freebsd", "linux", "openharmony", "win32"];
const processors = ["arm64", "arm", "x64", "ia32", "riscv64", "ppc64", "s390x", "wasm32"];

/**
 * Reads the platform off a package's name: `cli-linux-x64-musl` gives `{ os: ["linux"], cpu: ["x64"], libc: ["musl"]
 * }`.
 */
function platformOf(name: string) {
	const parts = name
		.replace("windows", "win32")
		.split(/[/-]/)
		.filter((part) => part !== "");
	const os = systems.filter((system) => parts.includes(system));
	const cpu = processors.filter((processor) => parts.includes(processor));
	const libc = parts.includes("musl") ? ["musl"] : parts.includes("gnu") ? ["glibc"] : [];
	return { ...(os.length > 0 && { os }), ...(cpu.length > 0 && { cpu }), ...(libc.length > 0 && { libc }) };
}

/** Whether the package at `from` finds `name` in the lock, by Node's rule: its own folder, then each one above. */
function isLocked(lock: Lock, from: string, name: string): boolean {
	let folder = from;
	for (;;) {
		if (lock.packages[`${folder === "" ? "" : `${folder}/`}node_modules/${name}`]) return true;
		if (folder === "") return false;
		const up = folder.lastIndexOf("/node_modules/");
		folder = up === -1 ? "" : folder.slice(0, up);
	}
}

/** The entries that the lock lacks, by path, sorted. */
export function missingEntries(lock: Lock): [string, Record<string, unknown>][] {
	const missing = new Map<string, Record<string, unknown>>();
	for (const [path, entry] of Object.entries(lock.packages)) {
		for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
			if (isLocked(lock, path, name)) continue;
			missing.set(`node_modules/${name}`, { version, optional: true, ...platformOf(name) });
		}
	}
	return [...missing].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Packages that no registry in reach holds: the only entries that may be without an integrity value. */
export const unavailable: readonly string[] = [];

/** The paths of entries whose package npm could not verify. */
export function unverifiedEntries(lock: Lock): string[] {
	return Object.entries(lock.packages).flatMap(([path, { integrity }]) =>
		path === "" || integrity !== undefined ? [] : [path],
	);
}

const answerSchema = z.object({ "dist.integrity": z.string(), license: z.string() });

/** Asks the registry, through npm, for what verifies a package, and its licence; null where it has no such package. */
function askRegistry(name: string, version: string): { integrity: string; license: string } | null {
	try {
		const answer = execFileSync("npm", ["view", `${name}@${version}`, "dist.integrity", "license", "--json"], {
			encoding: "utf8",
			stdio: ["ignore", "pipe", "ignore"],
		});
		const { "dist.integrity": integrity, license } = answerSchema.parse(JSON.parse(answer));
		return { integrity, license };
	} catch {
		return null;
	}
}

/** Reads a lock file's text. Throws a ZodError where it is not one. */
export function parseLock(text: string): Lock {
	return lockSchema.parse(JSON.parse(text));
}

if (import.meta.main) {
	offerHelp(help);
	const lock = parseLock(readFileSync("package-lock.json", "utf8"));
	const added = missingEntries(lock);
	const packages = Object.entries({ ...lock.packages, ...Object.fromEntries(added) });
	lock.packages = Object.fromEntries(packages.sort(([a], [b]) => (a < b ? -1 : 1)));
	const unverified = unverifiedEntries(lock);
	const unknown = unverified.filter((path) => {
		const entry = lock.packages[path];
		const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
		const answer = entry?.version === undefined ? null : askRegistry(name, entry.version);
		if (entry && answer) Object.assign(entry, answer);
		return answer === null;
	});
	writeFileSync("package-lock.json", `${JSON.stringify(lock, null, 2)}\n`);
	console.log(
		`package-lock.json: ${added.length} platform entries added, ${unverified.length - unknown.length} integrity values.`,
	);
	if (unknown.length > 0) console.log(`Without an integrity value, since the registry has none: ${unknown.join(", ")}`);
}
