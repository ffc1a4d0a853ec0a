import type { Tried } from "./construction.ts";

/** How a text is set credits too: what `attributions.ts` reads over sentences and paragraphs. */
export const settingTable: readonly Tried[] = [
	{ id: "turn", takes: ["<Vale>[:] {We shall go home}."], refuses: ["Friday: we went home."] },
	{ id: "signed", takes: ["{“We shall go home.”} [—] <Ilse Marrow>"], refuses: ["“We shall go home.” — on Friday"] },
	{
		id: "opened",
		takes: ["<The report> [says]:\n\n{“The bridge is safe.”}"],
		refuses: ["This is the part that everyone is arguing about:\n\n“The bridge is safe.”"],
	},
	{
		id: "carried-on",
		takes: ["“The bridge is safe,” <Vale> said. {“Nobody need fear it.”}"],
		refuses: ["“The bridge is safe,” Vale said. Nobody feared it."],
	},
	{
		id: "actor",
		takes: ["<Vale> laughed. {“Ask me in ten years.”}"],
		refuses: ["Vale bought a hat. “Ask me in ten years.”"],
	},
];
