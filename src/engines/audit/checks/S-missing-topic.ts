import type { Check, Fault } from "../check.ts";
import { sentencesOf } from "../prose/sentences.ts";
import type { Subject } from "../subject.ts";

/** Section one must speak of five topics 五个方面; a government's report also of assessment, appraisal and accountability. */
export const missingTopic: Check = {
  id: "S-missing-topic",
  title: "总体情况没有写全应写的方面",
  basis:
    "年度报告格式（国办公开办函〔2021〕30号）报告内容（一）：主动公开、依申请公开、政府信息管理、平台建设、监督保障，不能遗漏，也不宜泛化",
  run(subject) {
    const overview = subject.report.sections.find(({ id }) => id === "overview");
    if (!overview || !subject.form || !subject.hasProse || isCut(subject)) return [];
    const where = { section: "overview", offset: overview.offset, length: overview.heading.length, quote: overview.heading };
    return [...topics(subject, where), ...governmentMatters(subject, where)];
  },
};

/** Where passages were left out, nothing can be said to be missing. */
function isCut({ passages }: Subject): boolean {
  return passages.some(({ part, text }) => part === "overview" && /〔…+〕|\[…+\]|（略）/.test(text));
}

/** What a topic is about, for offices that write of it under another heading. */
const SUBSTANCE: Record<string, { lead?: RegExp; sentence?: RegExp }> = {
  "proactive-disclosure": { sentence: /(?:公开|发布|公布)[^，。；]{0,20}信息[^，。；]{0,10}\d/ },
  requests: { sentence: /申请(?!人)[^，。；]{0,14}\d+件|(?:未|没有|无)[^，。；]{0,16}公开[^，。；]{0,4}申请/ },
  "information-management": { lead: /管理|审查|审核|机制|清单|制度/ },
  platform: { lead: /平台|网站|专栏|栏目|新媒体|渠道|载体/ },
  oversight: { lead: /监督|保障|考核|组织领导/ },
};

function topics({ form, passages }: Subject, where: Fault["where"]): Fault[] {
  const text = passages
    .filter(({ part }) => part === "overview")
    .map((passage) => passage.text)
    .join("\n");
  const sentences = sentencesOf(text);
  const leads = [...new Set(sentences.map(({ lead }) => lead))].filter(Boolean);
  return form!.topics.flatMap(({ id, label, words }): Fault[] => {
    const mentions = words.some((word) => text.includes(word));
    const ownLead = leads.some((lead) => words.some((word) => lead.slice(0, 24).includes(word)));
    const ownSentence = sentences.some((sentence) => {
      const opening = sentence.text.slice(0, 20);
      return words.some((word) => {
        if (!sentence.text.includes(word)) return false;
        const { counted, opens } = patternsOf(word);
        return counted.test(sentence.text) || opens.test(opening);
      });
    });
    const { lead: about, sentence: states } = SUBSTANCE[id] ?? {};
    const inSubstance = leads.some((lead) => about?.test(lead)) || sentences.some((sentence) => states?.test(sentence.text));
    if (ownLead || ownSentence || inSubstance) return [];
    return [
      {
        severity: "warning",
        message: mentions ? `“${label}”没有单独写，只在别的方面里顺带提到` : `没有写“${label}”`,
        where,
        expected: label,
        fix: `在第一部分单列“${label}”，写本机关当年做了什么，附数字。`,
      },
    ];
  });
}

const patterns = new Map<string, { counted: RegExp; opens: RegExp }>();

/** How a sentence about a topic looks: it counts something, or opens with the topic. The words are those of the form, and few. */
function patternsOf(word: string): { counted: RegExp; opens: RegExp } {
  const before = patterns.get(word);
  if (before) return before;
  const counted = new RegExp(`${word}[^，。；]{0,16}\\d`);
  const opens = new RegExp(`^(?:在|就|关于)?(?:政府)?(?:信息公开)?${word}(?:方面|情况|上)?[，：:。]`);
  patterns.set(word, { counted, opens });
  return { counted, opens };
}

/** Basis: 条例第五十条第四项：各级人民政府的年度报告还应当包括工作考核、社会评议和责任追究结果情况. */
function governmentMatters({ organ, prosed }: Subject, where: Fault["where"]): Fault[] {
  if (!organ || !/人民政府$/.test(organ.name)) return [];
  const missing = [
    { label: "工作考核", pattern: /考核|考评/ },
    { label: "社会评议", pattern: /评议|满意度(?:调查|测评)/ },
    { label: "责任追究", pattern: /责任追究|追责|问责|追究/ },
  ].filter(({ pattern }) => !pattern.test(prosed));
  if (missing.length === 0) return [];
  const labels = missing.map(({ label }) => label).join("、");
  return [
    {
      severity: "warning",
      message: `政府的年度报告还应写${labels}结果情况，正文没有提到`,
      where,
      expected: labels,
      basis: "条例第五十条第四项：各级人民政府的年度报告还应当包括工作考核、社会评议和责任追究结果情况",
      fix: "在“监督保障”中写明；没有发生责任追究的，写“未发生责任追究情形”。",
    },
  ];
}
