import touchStyle from "../styles/touch.css?url";
import { loadOnce } from "./once.ts";

/** Loads how everything looks that opens at a touch: sheets and bars, which the page has none of when it arrives. */
export const loadTouchStyle = loadOnce(
	() =>
		new Promise<void>((done, fail) => {
			const link = document.createElement("link");
			link.rel = "stylesheet";
			link.href = touchStyle;
			link.addEventListener("load", () => done());
			link.addEventListener("error", () => fail(new Error("The style sheet cannot be had.")));
			document.head.append(link);
		}),
);
