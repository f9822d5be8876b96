import { describe, expect, test } from "vitest";
import { check } from "./check.ts";

const dispute = {
  kind: "direct",
  caseNumber: "（2023）某行初1号",
  tribunal: "甲县人民法院",
  subject: "不服答复",
  openedOn: "2023-05-09",
  requestNumber: "",
};

describe("a form is looked at before it is sent", () => {
  test("what fits the contract has no problem", () => {
    expect(check("registerDispute", dispute)).toBeNull();
  });

  test("each field says what is wrong with it, in the words of the contract", () => {
    expect(check("registerDispute", { ...dispute, kind: "", tribunal: " ", openedOn: "2023-02-30" })?.fields).toEqual({
      kind: "请选择案件类型",
      tribunal: "请填写复议机关或者人民法院",
      openedOn: expect.stringContaining("2023-09-22"),
    });
  });

  test("what the law wants besides is told in the same breath, and may take the place of a field", () => {
    expect(check("registerDispute", { ...dispute, subject: "" }, { lesson: "请写教训" })?.fields).toEqual({
      subject: "请填写案由",
      lesson: "请写教训",
    });
    expect(check("registerDispute", { ...dispute, subject: "" }, { subject: "" })).toBeNull();
  });

  test("the summary counts the fields and says that nothing was lost", () => {
    expect(check("registerDispute", { ...dispute, kind: "", subject: "" })?.message).toBe(
      "有 2 处需要修改，已填写的内容都还在。",
    );
  });
});
