import { serveProtocol } from "./links-protocol.ts";

if (process.argv.includes("--jsonl")) await serveProtocol(process.stdin, process.stdout);
