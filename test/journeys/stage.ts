import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { issueLoginLink } from "../../src/actions/sessions/log-in.ts";
import type { Account } from "../../src/db/stores/accounts.ts";
import { createApplication } from "../../src/server/application.ts";
import { launchBrowser } from "../browser.ts";
import { openTestOffice, type TestOffice } from "../office.ts";

const SCREENSHOTS = join(import.meta.dirname, "../screenshots");
const CONSOLE = join(import.meta.dirname, "../../dist/console");
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The whole platform on a port, with a browser before it. */
export interface Stage {
  town: TestOffice;
  address: string;
  browser: Browser;
  /** A citizen's browser: a phone without JavaScript. */
  citizen(): Promise<Page>;
  /** Any other browser of a reader. */
  visitor(options: Parameters<Browser["newContext"]>[0]): Promise<Page>;
  /** A member of staff who has used a one-time login link. */
  staff(account: Account): Promise<Page>;
  close(): Promise<void>;
}

export async function openStage(day: string): Promise<Stage> {
  if (!existsSync(CONSOLE)) throw new Error("the console has not been built: run npm run build first");
  const town = await openTestOffice(day);
  const app: FastifyInstance = await createApplication({ office: town.office, consoleFolder: CONSOLE });
  await app.listen({ port: 0, host: "127.0.0.1" });
  const address = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  const browser = await launchBrowser();
  const contexts: BrowserContext[] = [];
  const page = async (options: Parameters<Browser["newContext"]>[0]) => {
    const context = await browser.newContext({ locale: "zh-CN", acceptDownloads: true, ...options });
    contexts.push(context);
    context.setDefaultTimeout(10_000);
    return context.newPage();
  };
  return {
    town,
    address,
    browser,
    citizen: () => page({ javaScriptEnabled: false, viewport: { width: 320, height: 720 } }),
    visitor: page,
    async staff(account) {
      const staffPage = await page({ viewport: { width: 1280, height: 900 } });
      await staffPage.goto(`${address}/login?token=${await issueLoginLink(town.office, account.id)}`);
      await staffPage.getByRole("button", { name: "进入后台" }).click();
      await staffPage.getByRole("heading", { name: "今天", exact: true }).waitFor();
      return staffPage;
    },
    async close() {
      await Promise.all(contexts.map((context) => context.close()));
      await browser.close();
      await app.close();
      await town.close();
    },
  };
}

/** Keeps a picture of the whole page for people to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), fullPage: true });
}

/** The accessibility faults (WCAG A and AA) that axe finds on the page, as `rule: element`. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  // Run by the debugger, so that the page keeps the content policy that readers have.
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> };
    };
    const { violations } = await axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
  });
}

/** How far the page is wider than its window, in pixels. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
