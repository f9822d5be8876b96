import { describe, expect, test } from "vitest";
import { plantedFiles, score } from "../../../bench/gate-input.mjs";
import { openAttachment } from "../../../src/engines/gate/open-attachment.ts";
import { maskPlaces } from "../../../src/engines/gate/mask.ts";
import { personalData } from "../../../src/engines/gate/personal-data.ts";
import { writePlainPdf } from "../../../src/engines/redaction/redact-pdf.ts";
import { pdfFonts } from "../../../src/storage/fonts.ts";
import { structuredCells } from "../../../src/engines/gate/structured-cells.ts";

const PERSONAL = /^gate-(?:identity-number|mobile-number|bank-card|home-address)$/;

describe("公开前检查找出个人信息", () => {
  test("六种文件里埋下的身份证号、手机、银行卡、住址，九成九找得出来，误报不过一成", async () => {
    const results = [];
    for (const file of await plantedFiles(24, (lines) => writePlainPdf(lines, pdfFonts()))) {
      const answer = await openAttachment(file.bytes, file.name);
      if ("unreadable" in answer) throw new Error(`${file.name}: ${answer.unreadable.reason}`);
      const found = answer.findings.filter(({ check, severity }) => PERSONAL.test(check) && severity !== "hint");
      results.push({ file, found: found.map(({ where }) => ("quote" in where ? where.quote! : "")) });
    }
    const { recall, precision, missed, wrong } = score(results);
    expect(recall, missed.join("\n")).toBeGreaterThanOrEqual(0.99);
    expect(precision, wrong.join("\n")).toBeGreaterThanOrEqual(0.9);
  });

  test("脱敏用规定的样式：手机留前三后四，身份证留前二后三，住址只到乡镇街道", () => {
    const text = "申请人甲，身份证号11010519491231002X，手机13812345678，家住云栖区禾泽镇东湾村三组12号。";
    const masked = maskPlaces(text, personalData(text));
    expect(masked).toBe("申请人甲，身份证号11*************02X，手机138****5678，家住云栖区禾泽镇***。");
    expect(personalData(masked)).toEqual([]);
  });

  test.each([
    ["校验位不对的十八位编号", "合同编号 110105194912310021"],
    ["办公室的固定电话", "咨询电话：0000-5550123"],
    ["已经遮盖的号码", "手机 138****1234，身份证 35*************123"],
    ["机关的办公地址", "办公地址：禾泽镇中心路12号镇政府二楼大厅"],
    ["金额", "项目投资13800138000元"],
  ])("%s不当作个人信息", (_, text) => {
    expect(personalData(text).filter(({ severity }) => severity !== "hint")).toEqual([]);
  });

  test("正文表格里的号码，靠列的名称认出来", () => {
    const text = "|姓名|一卡通账号|\n|甲|1234567890123456789|";
    expect(personalData(text, structuredCells(text)).map(({ kind }) => kind)).toEqual(["bank-card"]);
  });
});
