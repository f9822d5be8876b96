import { checkNode } from "./checkout/node-version.mjs";

// Loaded only after the check, since an old Node might not understand it.
if (checkNode()) import("./checkout/run-tests.mjs").then(({ runTests }) => runTests(process.argv.slice(2)));
