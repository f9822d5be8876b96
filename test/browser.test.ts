import { expect, test } from "vitest";
import { browserPath, launchBrowser } from "./browser.ts";

test.skipIf(!browserPath)("the browser of the journeys opens a Chinese page, whatever the home folder is", async () => {
  const home = process.env.HOME;
  process.env.HOME = "/nonexistent";
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.setContent("<h1>政府信息公开</h1>");
    expect(await page.getByRole("heading").textContent()).toBe("政府信息公开");
    expect((await page.screenshot()).length).toBeGreaterThan(1000);
  } finally {
    await browser.close();
    process.env.HOME = home;
  }
});
