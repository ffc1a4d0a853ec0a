import { deskMessagesFor } from "../../messages/desk.ts";
import { annotationsAt } from "../marks.ts";
import { DeskApp } from "./app.ts";
import { listenForKeys } from "./keys.ts";
import { listen } from "./server.ts";

const words = deskMessagesFor("en");
const app = new DeskApp();
listenForKeys(app);
document.addEventListener("selectionchange", () => app.after(() => app.takeSelection()));
document.querySelector('[data-desk="text"]')?.addEventListener("click", (event) => {
	// The numbers of notes lead nowhere here.
	event.preventDefault();
	if (getSelection()?.isCollapsed === false) return;
	const [id] = annotationsAt(event.target);
	if (id !== undefined) app.chooseById(id);
});
app.refresh();
void listen(
	() => app.refresh(words.changed),
	() => app.screen.say(words.lost),
);
