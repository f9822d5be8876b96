import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { submitRequest } from "../../src/actions/requests/submit.ts";
import { browserPath } from "../browser.ts";
import { APPLICATION } from "../office.ts";
import * as keyboard from "./keyboard.ts";
import { accessibilityFaults, openStage, overflow, picture, type Stage } from "./stage.ts";

describe.skipIf(!browserPath)("a clerk answers a request with the keyboard alone 七问", () => {
  let stage: Stage;
  let clerk: Page;
  let number: string;
  let code: string;
  beforeAll(async () => {
    stage = await openStage("2026-11-24");
    ({ number } = await submitRequest(stage.town.office, stage.town.organ, { ...APPLICATION, confirmed: "yes" }));
    clerk = await stage.staff(stage.town.clerk);
  });
  afterAll(() => stage?.close());

  const tabTo = (name: RegExp) => keyboard.tabTo(clerk, name);
  async function choose(question: string, choice: RegExp): Promise<void> {
    await clerk.getByRole("form", { name: question }).waitFor();
    await keyboard.choose(clerk, /（.+）$/, choice);
  }
  async function send(): Promise<void> {
    await tabTo(/记下/);
    await clerk.keyboard.press("Enter");
  }

  test("question after question, each answered one folding to a line with its ground", async () => {
    await clerk.goto(`${stage.address}/console/heze-town/requests/${number}`);
    await choose("补不补", /内容明确/);
    await send();
    await choose("是不是", /是，要求公开/);
    await send();
    await choose("谁负责", /由本机关负责/);
    await send();
    await choose("有没有", /经检索不存在/);
    await send();
    expect(await clerk.getByRole("alert").textContent()).toContain("请填写检索范围");
    await picture(clerk, "console-questions");
    expect(await accessibilityFaults(clerk)).toEqual([]);
    for (const [label, text] of [
      [/^检索范围/, "综合档案室、公文系统"],
      [/^检索用的关键词/, "养护 资金"],
      [/^检索人/, "林知夏"],
      [/^检索日期/, "2026-11-24"],
      [/^检索结果/, "未检索到"],
    ] as const) {
      await tabTo(label);
      await clerk.keyboard.type(text);
    }
    await send();
    await clerk.getByRole("form", { name: "怎么答" }).waitFor();
  });

  test("the letter is written from the answers; the clerk adds the reasons and it goes out with a number", async () => {
    const words = await clerk.getByRole("textbox", { name: "答复内容" }).inputValue();
    expect(words).toContain("关键词：养护 资金");
    await tabTo(/^理由/);
    await clerk.keyboard.type("经检索综合档案室和公文系统，没有发现相关记录。");
    await picture(clerk, "console-reply");
    await tabTo(/作出答复/);
    await clerk.keyboard.press("Enter");
    await clerk
      .getByText(/禾泽公开复〔2026〕1号/)
      .first()
      .waitFor();
    await clerk.getByText(/验真码 /).waitFor();
    code = /验真码 ([0-9A-Z-]{19})/.exec((await clerk.getByText(/验真码 /).textContent()) ?? "")![1]!;
    await picture(clerk, "console-letters");
    expect(await accessibilityFaults(clerk)).toEqual([]);
  });

  test("whoever holds the letter proves it genuine on a phone without JavaScript, and learns nothing of the applicant", async () => {
    const page = await stage.citizen();
    await page.goto(`${stage.address}/letters`);
    await page.getByLabel("验真码").fill(code.toLowerCase().replaceAll("-", " "));
    await page.getByRole("button", { name: "核验" }).click();
    await page.getByRole("heading", { name: "这件文书是真的" }).waitFor();
    const text = (await page.locator("main").textContent()) ?? "";
    expect(text).toContain("禾泽公开复〔2026〕1号");
    expect(text).not.toContain("江");
    expect(text).not.toContain("养护");
    await picture(page, "portal-letter-proof-320");
    expect(await overflow(page)).toBe(0);
    await page.goto(`${stage.address}/letters/0000-0000-0000-0000`);
    await page.getByRole("heading", { name: "没有这件文书" }).waitFor();
  });

  test("the pages of letters and fees have no accessibility fault", async () => {
    for (const [path, name] of [
      ["letters", "console-letter-kinds"],
      ["fees", "console-fees"],
      ["disputes", "console-disputes"],
    ] as const) {
      await clerk.goto(`${stage.address}/console/heze-town/${path}`);
      await clerk.locator("h1").waitFor();
      await clerk.waitForLoadState("networkidle");
      await picture(clerk, name);
      expect({ path, faults: await accessibilityFaults(clerk) }).toEqual({ path, faults: [] });
    }
  });
});
