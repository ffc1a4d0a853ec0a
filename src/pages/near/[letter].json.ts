import type { APIRoute } from "astro";
import type { NearAddress } from "../../model/near-address.ts";
import { address } from "../../site/address.ts";
import { publishedNames, publishedStatements, publishedViews, siteMessages } from "../../site/content.ts";
import { nearIndexes } from "../../site/near-indexes.ts";

export async function getStaticPaths() {
	const columns = (await publishedViews()).map(({ column: { slug, frontMatter } }) => ({
		key: slug,
		title: frontMatter.headline,
		address: address.column(slug),
		passages: address.nearPassages(slug),
	}));
	const names = (await publishedNames()).map(({ name: { id, name } }) => ({
		key: id,
		title: name,
		address: address.name(id),
	}));
	const indexes = nearIndexes(await publishedStatements(), await siteMessages());
	const byLetter = Map.groupBy<string, NearAddress>([...columns, ...names, ...indexes], ({ key }) => key.charAt(0));
	return [...byLetter].map(([letter, near]) => ({ params: { letter }, props: { near } }));
}

/** The columns, names and indexes whose addresses begin with a letter: what a page that is not there may offer. */
export const GET: APIRoute<{ near: NearAddress[] }> = ({ props: { near } }) =>
	new Response(JSON.stringify(near), { headers: { "Content-Type": "application/json" } });
