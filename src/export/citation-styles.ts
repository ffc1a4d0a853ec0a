/** The styles that citations come in. */
export const citationStyles = ["apa", "chicago", "mla", "bibtex"] as const;
export type CitationStyle = (typeof citationStyles)[number];

/** Stands for the address of the passage in citations that are made before it is known. */
export const ADDRESS = "https://address.invalid/";
