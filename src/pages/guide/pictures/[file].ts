import { readFile } from "node:fs/promises";
import type { APIRoute } from "astro";
import { guidePicture, guidePicturePaths } from "../../../site/guide-paths.ts";

export const getStaticPaths = guidePicturePaths;

/** A picture that a page of the guide shows. */
export const GET: APIRoute = async ({ params }) =>
	new Response(await readFile(guidePicture(params["file"] ?? "")), {
		headers: { "content-type": "image/png" },
	});
