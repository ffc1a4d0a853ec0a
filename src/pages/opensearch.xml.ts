import type { APIRoute } from "astro";
import { absolute, address } from "../site/address.ts";
import { siteMessages, siteSettings } from "../site/content.ts";
import { escapeHtml as xml } from "../text/escape-html.ts";

/**
 * Lets browsers search the columns from their address bar. Its addresses must be whole ones: a build without SITE
 * offers it to none.
 * @see https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md
 */
export const GET: APIRoute = async () => {
	const { name } = await siteSettings();
	const messages = await siteMessages();
	const icon = absolute(address.icon);
	const search = `${absolute(address.search)}?q={searchTerms}`;
	return new Response(
		`<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
	<ShortName>${xml(name)}</ShortName>
	<Description>${xml(messages.searchForm.label)}</Description>
	<InputEncoding>UTF-8</InputEncoding>
	<Image width="16" height="16" type="image/svg+xml">${xml(icon)}</Image>
	<Url type="text/html" template="${xml(search)}"/>
</OpenSearchDescription>
`,
		{ headers: { "content-type": "application/opensearchdescription+xml" } },
	);
};
