import { listenForKeys } from "./keys.ts";
import { shareLinks } from "./links.ts";
import { offerSearch } from "./open-search.ts";
import { pairNotes } from "./pairs.ts";
import { offerSelection } from "./selection.ts";
import { completeSharePage } from "./share-page.ts";
import { keepView } from "./view.ts";
import { openWordLink } from "./word-link.ts";

// Each of these makes something quicker that the page does without it too.
keepView();
pairNotes();
shareLinks();
offerSelection();
completeSharePage();
offerSearch();
listenForKeys();
void openWordLink();
