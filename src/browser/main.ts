import { listenForKeys } from "./keys.ts";
import { openLinkedWords } from "./linked-words.ts";
import { shareLinks } from "./links.ts";
import { offerSearch } from "./open-search.ts";
import { pairNotes } from "./pairs.ts";
import { offerSelection } from "./selection.ts";
import { keepView } from "./view.ts";

// Each of these makes something quicker that the page does without it too.
keepView();
pairNotes();
shareLinks();
offerSelection();
offerSearch();
listenForKeys();
openLinkedWords();
