/** Sections and tags. */
export const topics = {
	title: "Topics",
	lead: (topic: string) => `Opinion columns on ${topic}, the newest first.`,
} as const;
