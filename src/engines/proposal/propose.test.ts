import { describe, expect, test } from "vitest";
import { pastedText } from "./pasted-text.ts";
import { propose, withoutHead } from "./propose.ts";

const NOTICE = `禾泽镇人民政府
关于印发《禾泽镇2024年防汛应急预案》的通知
禾政发[2024] 07号
各村民委员会：
现将预案印发给你们。本预案自2024年4月1日起施行。
二〇二四年三月十五日`;

describe("从正文提出元数据", () => {
  test("标题断行也能接起来，文号写成六角括号，中文日期认得", () => {
    expect(propose(NOTICE)).toMatchObject({
      title: "禾泽镇人民政府关于印发《禾泽镇2024年防汛应急预案》的通知",
      documentNumber: "禾政发〔2024〕07号",
      issuingOrgan: "禾泽镇人民政府",
      writtenOn: "2024-03-15",
      effectiveOn: "2024-04-01",
      genre: "通知",
      subject: "应急管理",
      statutoryItem: "20-12",
    });
  });

  test("文里没有说的，不编", () => {
    expect(propose("一张没有标题的便条。")).toEqual({});
  });

  test("正文里不再重复标题和文号", () => {
    expect(withoutHead(NOTICE, propose(NOTICE)).split("\n")[0]).toBe("各村民委员会：");
  });
});

describe("从 WPS 粘贴", () => {
  test("只留文字和表格，样式、条件注释和脚本都不要", () => {
    const html = `<html><head><style>p{color:red}</style></head><body><!--StartFragment--><p class="MsoNormal"><span style="mso-x:1">一、总体要求<o:p></o:p></span></p>
      <!--[if gte mso 9]><xml>x</xml><![endif]--><table><tr><td>姓名</td><td>金额</td></tr><tr><td>甲</td><td>100</td></tr></table><script>alert(1)</script><!--EndFragment--></body></html>`;
    expect(pastedText(html)).toBe("一、总体要求\n|姓名|金额|\n|甲|100|");
  });
});
