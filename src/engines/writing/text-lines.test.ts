import { describe, expect, test } from "vitest";
import { breakLines } from "./text-lines.ts";

/** Chinese letters are 1 wide, digits and Latin letters half of that. */
const measure = (text: string) => [...text].reduce((sum, letter) => sum + (letter < "\u0100" ? 0.5 : 1), 0);
const lines = (text: string, width: number, indent = 0) => breakLines(text, width, indent, measure).map(({ text }) => text);

describe("breakLines 行首行末禁则 (GB/T 15834—2011 5.1)", () => {
  test("fills lines to the width, the first one less by its indent", () => {
    expect(lines("主动公开政府信息情况", 4, 2)).toEqual(["主动", "公开政府", "信息情况"]);
  });

  test.each(["，", "。", "、", "；", "）", "》", "”"])("no line begins with %s: the letter before goes with it", (stop) => {
    expect(lines(`主动公开${stop}情况`, 4)).toEqual(["主动公", `开${stop}情况`]);
  });

  test.each(["（", "《", "“"])("no line ends with %s", (bracket) => {
    expect(lines(`主动公${bracket}开情况`, 4)).toEqual(["主动公", `${bracket}开情况`]);
  });

  test("a number or a year is not torn", () => {
    expect(lines("公开信息2023年128条", 5)).toEqual(["公开信息", "2023年128", "条"]);
  });

  test("an address that no line could hold is torn rather than lost", () => {
    const address = "https://www.example.invalid/zwgk/index.html";
    expect(lines(address, 6).join("")).toBe(address);
    expect(lines(address, 6).every((line) => measure(line) <= 6)).toBe(true);
  });

  test("nothing is lost but blanks at the end of a line", () => {
    expect(lines("A4 纸张 与 PDF 文件", 4).join("").replaceAll(" ", "")).toBe("A4纸张与PDF文件");
    expect(lines("", 4)).toEqual([]);
  });
});
