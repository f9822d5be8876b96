import { describe, expect, test } from "vitest";
import { documentNumberKey } from "./document-number.ts";

describe("a document number 发文字号", () => {
  test.each([
    "禾政发〔2023〕7号",
    "禾政发[2023]7号",
    "禾政发（2023）第7号",
    "禾政发【2023】07号",
    "禾政发 2023 7 号",
    "禾政发2023年7号",
    "禾政发２０２３－７",
    "禾政字发〔2023〕7号".replace("字发", "发"),
  ])("%s is the same number however it is written", (written) => {
    expect(documentNumberKey(written)).toBe("禾政发2023-7");
  });

  test("without its letters it is year and serial", () => expect(documentNumberKey("〔2023〕12号")).toBe("2023-12"));

  test.each(["2023", "20237", "财政预算", "2023年财政预算", "第7号", "公告", "13812345678", "2023-10-12"])("%s is none", (text) =>
    expect(documentNumberKey(text)).toBeUndefined(),
  );
});
