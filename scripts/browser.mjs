import { findBrowser, provideBrowser } from "./checkout/browser.mjs";

// Prints the path of a Chromium for the journeys, or nothing; with --install it provides one where there is none.
const path = process.argv.includes("--install") ? await provideBrowser() : findBrowser();
if (path) console.log(path);
