import type { APIRoute, GetStaticPaths } from "astro";
import { cardOf } from "../../../cards/card.ts";
import { CARD_CACHE, renderCard } from "../../../cards/render.ts";
import { messages } from "../../../messages/en.ts";
import type { AnnotatedColumn } from "../../../model/annotated-column.ts";
import { publishedColumns } from "../../../site/content.ts";

export const getStaticPaths = (async () => {
	const columns = await publishedColumns();
	return columns.map((column) => ({ params: { slug: column.slug }, props: { column } }));
}) satisfies GetStaticPaths;

/** The picture that goes with a link to a column. */
export const GET: APIRoute<{ column: AnnotatedColumn }> = async ({ props: { column } }) => {
	const { headline, standfirst } = column.frontMatter;
	const words = standfirst === undefined ? headline : `${headline}: ${standfirst}`;
	const card = cardOf(column.frontMatter, { standing: [messages.site.column], stance: "asserts", words });
	return new Response(await renderCard({ ...card, headline: messages.site.name }, CARD_CACHE), {
		headers: { "Content-Type": "image/png" },
	});
};
