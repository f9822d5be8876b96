import type { Check } from "../check.ts";
import { figures } from "../numerals.ts";

/** A law cited with a number that is not its own, or is that of a version no longer in force. */
export const lawNumber: Check = {
  id: "L-number",
  title: "法规题名与文号不符",
  severity: "warning",
  basis: "法规登记簿（lexicon/laws.tsv）",
  *run(manuscript, { laws, on }) {
    if (!laws) return;
    for (const { title, number } of manuscript.citations) {
      const written = number && plainNumber(number.text);
      const versions = laws.versions(title).filter((version) => version.number !== "");
      if (!written || versions.length === 0) continue;
      // An amendment has a number of its own, so only numbers of the same kind as the registered ones can contradict them.
      const comparable = versions.filter((version) => plainNumber(version.number)?.kind === written.kind);
      if (comparable.length === 0) continue;
      const same = comparable.find((version) => plainNumber(version.number)?.value === written.value);
      const current = laws.versions(title).find(({ until }) => until === "" || (on !== undefined && until >= on));
      if (same && (same.until === "" || (on !== undefined && on <= same.until) || !current)) continue;
      const right = current?.number;
      yield {
        offset: number.offset,
        length: number.text.length,
        severity: same ? "warning" : "hint",
        message: same
          ? `“${number.text}”是《${title}》旧版本的文号`
          : `《${title}》登记的文号是${comparable.map((version) => version.number).join("、")}`,
        ...(same && right ? { expected: right } : {}),
        fix: right ? `核对后改为“${right}”` : "核对文号",
      };
    }
  },
};

/** 国务院令第711号, 国务院第711号令 and 中华人民共和国国务院令第七百一十一号 are one number. */
function plainNumber(text: string): { kind: string; value: string } | undefined {
  const order = /(国务院|主席|国)(?:令)?\s*第?\s*([〇零一二三四五六七八九十百]+|\d+)\s*号(?:令)?/.exec(
    text.replace("国令", "国务院令"),
  );
  if (order) return { kind: order[1]!, value: String(/\d/.test(order[2]!) ? Number(order[2]) : figures(order[2]!)) };
  const document = /([\u4e00-\u9fff]+)[〔[【（(]\s*(\d{4})\s*[〕\]】）)]\s*(\d+)\s*号/.exec(text);
  return document ? { kind: document[1]!, value: `${document[2]}-${Number(document[3])}` } : undefined;
}
