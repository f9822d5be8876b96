import { describe, expect, test } from "vitest";
import type { Document } from "../../../src/engines/reading/document/document.ts";
import { readDocument } from "../../../src/engines/reading/read-document.ts";
import { gbk } from "./gbk.ts";

async function read(html: string | Uint8Array): Promise<Document> {
  const result = await readDocument(typeof html === "string" ? new TextEncoder().encode(html) : html, "a.html");
  if ("unreadable" in result) throw new Error(result.unreadable.reason);
  return result.document;
}
const lines = ({ text }: Document) => text.trim().split("\n");

describe("web pages 网页", () => {
  test("what is not displayed is no text, but is seen", async () => {
    const document = await read('<p>正文<span style="display: none">暗链文字</span></p><script>"脚本"</script><p hidden>藏</p>');
    expect(lines(document)).toEqual(["正文"]);
    expect(document.leftovers.map(({ kind, text }) => [kind, text])).toEqual([
      ["hidden", "暗链文字"],
      ["hidden", "藏"],
    ]);
  });

  test("line breaks, blanks and entities are those of the page", async () => {
    expect(lines(await read("<div>一<br>二&nbsp;&amp;\n   三</div>四<p>五</p>"))).toEqual(["一", "二\u00a0& 三", "四", "五"]);
  });

  test("ordered lists keep their numbers", async () => {
    expect(lines(await read('<ol start="3"><li>甲</li><li>乙</li></ol><ol style="list-style-type: cjk-ideographic"><li>丙</li></ol><ul><li>丁</li></ul>'))).toEqual(["3.甲", "4.乙", "一、丙", "丁"]);
  });

  test("a rowspan that is longer than the table, and one that lies, shift no cell", async () => {
    const { blocks } = await read("<table><tr><td rowspan=9>甲</td><td>1</td></tr><tr><td>2</td></tr></table>");
    expect(blocks).toMatchObject([{ rows: [[{ text: "甲", column: 0 }, { text: "1", column: 1 }], [{ text: "2", column: 1 }]] }]);
  });

  test("the encoding is that of the bytes, whatever the head says", async () => {
    expect(lines(await read(gbk('<html><head><meta charset="utf-8"></head><body><p>政务公开</p></body></html>')))).toEqual(["政务公开"]);
    expect(lines(await read('<html><head><meta charset="gb2312"></head><body><p>政务公开䶮</p></body></html>'))).toEqual(["政务公开䶮"]);
  });
});

describe("text files 文本文件", () => {
  const text = async (bytes: Uint8Array) => {
    const result = await readDocument(bytes, "a.txt");
    return "document" in result ? result.document.text : result.unreadable.code;
  };
  const wide = (words: string) => Uint8Array.from([...words].flatMap((character) => [character.charCodeAt(0) & 255, character.charCodeAt(0) >> 8]));

  test.each<[string, Uint8Array]>([
    ["UTF-8", new TextEncoder().encode("政务公开\n第2行")],
    ["UTF-8 with a mark", new TextEncoder().encode("\ufeff政务公开\n第2行")],
    ["GBK", gbk("政务公开\n第2行")],
    ["UTF-16 with a mark", wide("\ufeff政务公开\n第2行")],
    ["UTF-16 without a mark", wide("政务公开\n第2行")],
  ])("%s", async (_, bytes) => expect(await text(bytes)).toBe("政务公开\n第2行"));

  test("a UTF-8 file cut inside a character is still UTF-8", async () => {
    expect(await text(new TextEncoder().encode("政务公开信息管理办法").slice(0, -1))).toMatch(/^政务公开信息管理办\ufffd/);
  });
});
