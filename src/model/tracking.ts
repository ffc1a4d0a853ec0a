/** Parameters of addresses that only tell where a reader comes from, by the programs that add them. */
const TRACKING: readonly [parameter: RegExp, addedBy: string][] = [
	[/^utm_\w+$/i, "letters and campaigns, for statistics of visits"],
	[/^(?:fbclid|igshid)$/i, "Facebook and Instagram, for each click"],
	[/^(?:[dg]clid|gbraid|wbraid)$/i, "advertisements of Google"],
	[/^msclkid$/i, "advertisements of Microsoft"],
	[/^twclid$/i, "Twitter"],
	[/^yclid$/i, "Yandex"],
	[/^mc_[ce]id$/i, "letters of Mailchimp, for each reader"],
	[/^_hs(?:enc|mi)$/i, "letters of HubSpot"],
];

/** The names of an address's parameters that only tell where a reader comes from. */
export function trackingIn(address: string): string[] {
	const names = [...(URL.parse(address)?.searchParams.keys() ?? [])];
	return names.filter((name) => TRACKING.some(([parameter]) => parameter.test(name)));
}

/** An address without them; as it is where there is none. */
export function withoutTracking(address: string): string {
	const names = trackingIn(address);
	const url = URL.parse(address);
	if (url === null || names.length === 0) return address;
	for (const name of names) url.searchParams.delete(name);
	return url.href;
}
