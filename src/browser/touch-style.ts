import touchStyle from "../styles/touch.css?url";
import { loadStyle } from "./load-style.ts";
import { loadOnce } from "./once.ts";

/** Loads how everything looks that opens at a touch: sheets and bars, which the page has none of when it arrives. */
export const loadTouchStyle = loadOnce(() => loadStyle(touchStyle));
