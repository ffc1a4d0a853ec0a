import { expect, test } from "vitest";
import { nameAddress } from "../../src/browser/name-address.ts";
import { addresses } from "../../src/site/routes.ts";

test.each(["/", "/reading/", "/columns/", "/archive/2024/"])(
	"gives the address of a name where the routes place it, under the base path %s",
	(base) => {
		const { column, name } = addresses(base);
		expect(nameAddress(column("the-harbour"), "ilse-marrow")).toBe(name("ilse-marrow"));
	},
);
