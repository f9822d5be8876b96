import type { Page } from "playwright-core";

const MOST_STOPS = 200;

/** Goes on with Tab until what is named stands in focus, as somebody without a mouse does. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  const passed = new Set<string>();
  for (let i = 0; i < MOST_STOPS; i += 1) {
    const words = await focused(page);
    if (name.test(words)) return;
    passed.add(words.slice(0, 30));
    await page.keyboard.press("Tab");
  }
  throw new Error(`no way by Tab to ${name}; passed ${[...passed].join(" | ")}`);
}

/** Tabs to something and presses it. */
export async function press(page: Page, name: RegExp, key: "Enter" | "Space" = "Enter"): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press(key);
}

/** Tabs to a link or button that leads to another page, and waits until that has come. */
export async function follow(page: Page, name: RegExp): Promise<void> {
  await tabTo(page, name);
  const come = page.waitForEvent("load");
  await page.keyboard.press("Enter");
  await come;
}

/** Tabs to a field and types into it. */
export async function type(page: Page, name: RegExp, text: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.type(text);
}

/** Tabs to a group of radio buttons, by one of its choices, and goes with the arrow keys to the choice. */
export async function choose(page: Page, group: RegExp, choice: RegExp): Promise<void> {
  await tabTo(page, group);
  await page.keyboard.press("Space");
  for (let i = 0; i < 20; i += 1) {
    if (choice.test(await focused(page))) return;
    await page.keyboard.press("ArrowDown");
  }
  throw new Error(`no choice ${choice}`);
}

/** Tabs to a list of choices and goes down it to the one with this value. */
export async function pick(page: Page, name: RegExp, value: string): Promise<void> {
  await tabTo(page, name);
  const chosen = () => page.evaluate(() => (document.activeElement as HTMLSelectElement).value);
  for (let i = 0; i < MOST_STOPS && (await chosen()) !== value; i += 1) await page.keyboard.press("ArrowDown");
  if ((await chosen()) !== value) throw new Error(`no choice ${value}`);
}

/** What a screen reader would say of what stands in focus: the legend of its group, its label, its text. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement as HTMLInputElement | null;
    if (!at || at === document.body) return "";
    const group = at?.type === "radio" ? at.closest("fieldset")?.querySelector("legend")?.textContent : "";
    const words = [at?.labels?.[0]?.textContent, at?.getAttribute("aria-label"), at?.textContent, group && `（${group}）`];
    return words
      .map((part) => part?.trim() ?? "")
      .filter(Boolean)
      .join(" ");
  });
}
