import { describe, expect, test } from "vitest";
import { begin, type History, redo, undo, write } from "./writing-history.ts";

const type = (history: History, letters: string): History =>
  [...letters].reduce(
    (now, letter) => write(now, { text: now.now.text + letter, caret: now.now.text.length + 1 }, true),
    history,
  );

describe("taking back what was written 撤销", () => {
  test("takes back a sentence at a time, and brings it back", () => {
    const written = type(begin("初稿"), "第一句。第二句。");
    const once = undo(written);
    expect(once.now.text).toBe("初稿第一句。");
    expect(undo(once).now.text).toBe("初稿");
    expect(redo(once).now.text).toBe("初稿第一句。第二句。");
  });

  test("an inserted figure is one step of its own", () => {
    const written = type(begin(""), "新收");
    const inserted = write(written, { text: "新收{requests/received/total}", caret: 27 });
    expect(undo(type(inserted, "件")).now.text).toBe(inserted.now.text);
    expect(undo(inserted).now.text).toBe("新收");
  });

  test("at the ends nothing happens, and a new change forgets what was taken back", () => {
    const start = begin("文");
    expect(undo(start)).toBe(start);
    expect(redo(start)).toBe(start);
    expect(redo(type(undo(type(start, "甲。")), "乙")).now.text).toBe("文乙");
  });
});
