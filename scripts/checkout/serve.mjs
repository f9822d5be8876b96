import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { onceNpmIsGone } from "./ancestors.mjs";
import { ROOT } from "./folders.mjs";
import { prepare } from "./prepare.mjs";
import { say } from "./progress.mjs";

/**
 * Makes the checkout ready and runs the server with the demonstration data.
 *
 * The server runs in this very process: there is no child to outlive it, and no signal to pass on.
 */
export async function serve(words) {
  if (!(await prepare())) return;
  say("启动……");
  onceNpmIsGone(() => process.kill(process.pid, "SIGTERM"));
  const main = join(ROOT, "dist/cli/main.js");
  process.argv.splice(1, process.argv.length, main, "serve", "--demo", ...words);
  await import(pathToFileURL(main).href);
}
