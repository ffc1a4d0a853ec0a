import type { SiteCard } from "../cards/site-card.ts";
import { indexIds } from "../model/vocabulary.ts";
import { siteMessages, siteSettings, siteTagline } from "./content.ts";

/** The cards of the pages that are no column's, each with the name of its picture: `addresses().siteCard(name)`. */
export async function siteCards(): Promise<{ name: string; card: SiteCard }[]> {
	const { name: site, language: lang } = await siteSettings();
	const messages = await siteMessages();
	const { names, indexes } = messages;
	return [
		{ name: "card", title: site, lead: await siteTagline() },
		{ name: "names", title: names.title, lead: names.lead },
		...indexIds.map((index) => ({ name: index, title: indexes[index].title, lead: indexes[index].lead })),
	].map(({ name, title, lead }) => ({ name, card: { title, lead, site, lang } }));
}
