import type { APIRoute } from "astro";
import { type FacetRulesProps, facetRulePaths } from "../site/index-paths.ts";

export const getStaticPaths = facetRulePaths;

/**
 * Shows, on a page of an index, only the rows that have the value which its address names: without script. The keys of
 * values are identifiers, which stand in a selector as they are.
 */
export const GET: APIRoute<FacetRulesProps> = ({ props: { facets } }) =>
	new Response(
		facets.map((id) => `main:has(#${id}:target) [data-facets]:not([data-facets~="${id}"]){display:none}\n`).join(""),
		{ headers: { "content-type": "text/css; charset=utf-8" } },
	);
