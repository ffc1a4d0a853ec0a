import type { APIRoute } from "astro";
import { type FacetRulesProps, facetRulePaths } from "../site/index-paths.ts";

export const getStaticPaths = facetRulePaths;

/**
 * Shows, on a page of an index, only the rows that have the value which its address names, and how many these are:
 * without script. The keys of values are identifiers, which stand in a selector as they are.
 */
export const GET: APIRoute<FacetRulesProps> = ({ props: { facets } }) =>
	new Response(facets.map(ruleOf).join(""), { headers: { "content-type": "text/css; charset=utf-8" } });

function ruleOf(id: string): string {
	const here = `main:has(#${id}:target)`;
	return `${here} [data-facets]:not([data-facets~="${id}"]){display:none}\n${here} [data-place="${id}"]{display:inline}\n`;
}
