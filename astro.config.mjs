// JavaScript, which Node loads by itself: a configuration in TypeScript takes the way through Vite, with all that it
// imports, and a build a fifth more of its time.
export { default } from "./src/site/config.ts";
