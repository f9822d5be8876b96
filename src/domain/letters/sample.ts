import type { LetterKind } from "../../law/letter-kind.ts";
import { placeholdersOf } from "./placeholders.ts";

/** What stands in a preview 预览: nobody's data, but as long as real data would be. */
const SAMPLES: Record<string, string> = {
  文号: "样例公开〔2026〕1号",
  受文者: "王某某",
  申请人: "王某某",
  受送达人: "王某某",
  第三方: "某某有限公司",
  被征求意见机关: "某某局",
  申请人类别: "自然人",
  成文日期: "2026年11月23日",
  联系方式: "政府信息公开办公室　0000-12345678　镇府路1号",
  法律依据: "《中华人民共和国政府信息公开条例》第三十六条第（二）项",
  验真码: "0000-0000-0000-0000",
  验真网址: "https://www.example.cn/letters",
  申请编号: "2026-0001",
  收到之日: "2026年11月2日",
  起算依据: "当面提交，提交之日为收到申请之日（《中华人民共和国政府信息公开条例》第三十一条第（一）项）",
  收到渠道: "当面提交",
  申请内容: "2025年度道路养护资金的拨付文件",
  获取形式: "纸质，邮寄",
  答复期限: "2026年11月30日",
  查询方式: "凭申请编号和查询码，可以在本机关政府信息公开专栏查询办理进度；也可以致电 0000-12345678。",
  联系电话: "0000-55500000",
  通信地址: "样例路1号",
  救济途径:
    "如不服本答复，可以自收到本答复之日起60日内向复议机关申请行政复议，也可以自收到本答复之日起6个月内依法向人民法院提起行政诉讼。",
  答复内容: "您申请公开的政府信息部分予以公开，现向您提供拨付文件复印件2份。\n其余部分（个人银行账号）不予公开。",
  理由: "理由：账号属于个人隐私，公开会损害其合法权益，且本人不同意公开。",
  需补正事项: "1.所需文件的名称或者文号；\n2.所指的是哪一年度、哪一条道路。",
  补正指导: "年度预算、决算可以在本机关政府信息公开专栏“法定主动公开内容”中查到文件名称。",
  收费标准: "第1—30页：30页，不收费\n第31—68页：38页 × 10元/页 = 380元\n合计：380元",
  收费金额: "380元",
  收费依据: "《政府信息公开信息处理费管理办法》第五条",
  延长工作日: "20",
  答复意见期限: "15个工作日",
  缴费期限: "20个工作日",
  补正期限: "15个工作日",
  办理经过: "2026-11-02 登记\n2026-11-05 告知补正\n2026-11-10 收到补正",
  办理结果: "（一）予以公开",
  送达方式: "邮政寄送",
};

/** A value for every placeholder of the kind; those without a sample show their own name. */
export function sampleValues(kind: LetterKind, organ: string): Record<string, string> {
  const date = (name: string) => kind.fields.some(({ placeholder, date }) => placeholder === name && date);
  return {
    ...Object.fromEntries(
      placeholdersOf(kind).map((name) => [
        name,
        SAMPLES[name] ?? (date(name) || name.endsWith("期限") ? "2026年12月8日" : `（${name}）`),
      ]),
    ),
    机关名称: organ,
    文书名称: kind.id === "service-record" ? "政府信息公开申请答复书" : kind.title,
    ...(kind.lapse ? { 逾期后果: kind.lapse, 期间不计入: kind.lapse } : {}),
  };
}
