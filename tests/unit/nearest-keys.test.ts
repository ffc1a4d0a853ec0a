import { expect, test } from "vitest";
import { addressParts, nearestKeys } from "../../src/text/nearest-keys.ts";

const all = ["putins-ploy", "putin", "zelensky", "harbour-board", "harbour-town"].map((key) => ({ key }));
const near = (path: string) => nearestKeys(addressParts(path), all).map(({ key }) => key);

test("finds a page when its address is misspelt", () => {
	expect(near("/columns/putins-ploi/")).toEqual(["putins-ploy"]);
	expect(near("/reading/names/zelenski/")).toEqual(["zelensky"]);
});

test("finds the column when the address of a passage leads nowhere", () => {
	expect(near("/columns/putins-ploy/p/c-xyz/")).toEqual(["putins-ploy"]);
});

test("finds those that begin with what was asked for, in order", () => {
	expect(near("/harbour")).toEqual(["harbour-board", "harbour-town"]);
});

test("finds nothing when no address is near, and reads no part that cannot be one", () => {
	expect(near("/wp-login.php")).toEqual([]);
	expect(addressParts("/%3Cscript%3E/../Columns/a b/")).toEqual(["columns"]);
});

test("finds an index and the rows of it with one value when that value has no page, the very one first", () => {
	const indexes = ["claims", "claims/stance/rejects", "claims/stance/asks", "claims/kind/fact", "sources"];
	const found = (path: string) =>
		nearestKeys(
			addressParts(path),
			indexes.map((key) => ({ key })),
		).map(({ key }) => key);
	expect(found("/claims/stance/x/")).toEqual(["claims", "claims/stance/asks", "claims/stance/rejects"]);
	expect(found("/reading/claims/stance/reject/")).toEqual(["claims", "claims/stance/rejects", "claims/stance/asks"]);
	expect(found("/claims/stance/rejects/")).toEqual(["claims/stance/rejects", "claims", "claims/stance/asks"]);
	expect(found("/claims/x/")).toEqual(["claims"]);
});
