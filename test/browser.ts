import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";

/** The Chromium of this machine, or undefined where there is none; then `npm test` has said so, and journeys are skipped. */
export const browserPath: string | undefined = process.env.CHROMIUM_PATH || findBrowser();

/** A Chromium without a window, which calls nobody by itself. Close it when done. */
export async function launchBrowser(): Promise<Browser> {
  if (!browserPath) throw new Error("no Chromium on this machine");
  // Its settings go to a folder of this run: a home folder need not be writable.
  const home = mkdtempSync(join(tmpdir(), "gongkai-browser-"));
  const browser = await chromium.launch({
    executablePath: browserPath,
    args: [
      "--disable-quic",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      // Chromium refuses to run as root inside its own sandbox.
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    ],
    env: { ...process.env, HOME: home },
  });
  browser.on("disconnected", () => rmSync(home, { recursive: true, force: true }));
  return browser;
}

function findBrowser(): string | undefined {
  return (
    execFileSync(process.execPath, [join(import.meta.dirname, "../scripts/browser.mjs")], { encoding: "utf8" }).trim() ||
    undefined
  );
}
