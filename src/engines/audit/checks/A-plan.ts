import type { Check } from "../check.ts";

const PROBLEM = /不足|问题|不够|有待|欠缺|薄弱|差距|不到位|不及时|不完整|不规范|不强|不高|不多|短板|滞后|缺乏|不平衡/;
const MEASURE =
  /下一步|下步|下一阶段|今后|20\d\d年(?:，|,|度|我|将|工作)|将(?!来)|计划|措施|改进(?!情况)|改进情况[。：:\n][^。\n]{10,}|牵头|[底末]前|20\d\d年起|整改|针对(?:上述|以上|存在|这些|此|问题)|为此|对此|着力|要(?:加强|进一步|切实|继续|坚持)|我们?(?:要|将)|拟|继续(?:加强|强化|完善|推进)|进一步(?:加强|强化|完善|规范|推进|丰富|加大|健全|做好|拓展|优化|落实|细化)/;

/** Section five admits a problem 问题 and names no measure 改进措施. */
export const improvementPlan: Check = {
  id: "A-plan",
  title: "第五部分只写问题，没有改进措施",
  basis: "条例第五十条第四项：存在的主要问题及改进情况",
  run({ report, passages }) {
    const section = report.sections.find(({ id }) => id === "problems");
    const text = passages
      .filter(({ part }) => part === "problems")
      .map((passage) => passage.text)
      .join("\n");
    if (!section || /〔…+〕|（略）/.test(text) || !PROBLEM.test(text) || MEASURE.test(text)) return [];
    return [
      {
        severity: "warning",
        message: "写了存在的问题，没有写改进措施",
        where: { section: section.id, offset: section.offset, length: section.heading.length, quote: section.heading },
        fix: "每个问题写一条措施：做什么、谁负责、何时完成；上年写过的问题，写明改进结果。",
      },
    ];
  },
};
