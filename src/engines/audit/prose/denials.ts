import type { AnnualReport, DisputeGroup } from "../../../domain/annual-report/model.ts";
import type { Passage } from "../passages.ts";
import { type Amount, disputes, LITIGATION, rowsTotal } from "./amounts.ts";
import { namesAnotherBody, type Scope, yearSpokenOf } from "./scope.ts";
import { sentencesOf } from "./sentences.ts";

/** A clause after which cells must be 0: there was none 没有、未收到, or all ended alike 均获维持. */
export interface Denial {
  /** What the clause says, in Chinese. */
  says: string;
  passage: Passage;
  start: number;
  length: number;
  amounts: readonly Amount[];
}

const NONE = "(?:没有|未曾|尚未|暂未|并未|从未|未|暂无|无|不存在)";
/** Something other than a request, a reconsideration or a suit as such is denied. */
const NOT_REQUESTS = /不服|投诉|举报|异议|逾期|超期|超时|迟延|未答复|无故|无正当理由|拒绝|应公开而|收费|费用|错误|差错|泄密|补正/;
const NOT_DISPUTES = /逾期|超期|超时|未经复议|尚未审结|维持|收费|费用|泄密|执法|处罚|许可|征收|拆迁|劳动/;
const LOST = /纠正|纠错|败诉|撤销|确认违法/;
const NO_REQUEST = new RegExp(
  `${NONE}(?:收到|接到|接收到?|受理)(?:过|任何)?[^，,。；;]{0,18}?(?:依申请公开(?:申请|信息申请|信息)?|(?:信息公开|公开)[^，,。；;]{0,4}申请|公开信息申请)(?:表|件|事项)?(?!人|答复|办理)`,
);
const NO_REQUEST_BARE = /(?:^|年度?|我.|全.|本.{1,2})(?:暂)?无(?:政府信息)?(?:依申请公开|公开申请)(?:申请|件|事项|情况)*$/;
const NO_DISPUTE =
  /(?:没有|未(?:曾)?(?:发生|出现|产生|收到|接到|引发|涉及|存在|被|因)|[暂均尚也]?无(?![法需论障序效关偿疑])|不存在)[^，,。；;]{0,24}?(?:复议|诉讼)[^，,。；;]*/;

/** The denials of a passage that speak of the whole organ and the reporting year. */
export function denialsIn(passage: Passage, report: AnnualReport, scope: Scope): Denial[] {
  return sentencesOf(passage.text).flatMap((sentence) => {
    const denials: Denial[] = [];
    for (const match of sentence.text.matchAll(/[^，,；;。！？\n]+/g)) {
      const clause = match[0];
      const year = yearSpokenOf(sentence.text.slice(0, match.index + clause.length));
      if (year !== undefined && scope.year !== null && year !== scope.year) continue;
      if (namesAnotherBody(clause, scope)) continue;
      const start = sentence.start + match.index;
      const amounts = deniedBy(clause, report);
      if (amounts.length > 0) {
        const from = Math.max(0, clause.search(new RegExp(NONE)));
        denials.push({ says: "没有", passage, start: start + from, length: clause.length - from, amounts });
      }
      const alike = ALIKE.exec(clause);
      const groups = alike ? groupsSpokenOf(sentence.text.slice(0, match.index + alike.index).slice(-200)) : [];
      if (alike && groups.length > 0) {
        const others = alike[1] === "维持" ? (["corrected", "other", "pending"] as const) : (["pending"] as const);
        const rest = groups.flatMap((one) => others.map((result) => disputes(report, one, result)));
        denials.push({ says: alike[0], passage, start: start + alike.index, length: alike[0].length, amounts: rest });
      }
    }
    return denials;
  });
}

const ALIKE = /(?:均|全部|都)(?:已)?(?:获|被|得到|予以)?(维持|审结|结案)/;

/** The disputes counted in the words before: 行政复议7件、行政诉讼9件. */
function groupsSpokenOf(before: string): DisputeGroup[][] {
  return [
    ...(/复议[^，。；]{0,12}\d+[件起宗例]/.test(before) ? [["reconsideration" as const]] : []),
    ...(/诉讼[^，。；]{0,12}\d+[件起宗例]/.test(before) ? [[...LITIGATION]] : []),
  ];
}

function deniedBy(clause: string, report: AnnualReport): Amount[] {
  const dispute = NOT_DISPUTES.test(clause) ? undefined : NO_DISPUTE.exec(clause)?.[0];
  if (dispute) {
    const result = LOST.test(clause) ? "corrected" : "total";
    return [
      ...(dispute.includes("复议") ? [disputes(report, ["reconsideration"], result)] : []),
      ...(dispute.includes("诉讼") ? [disputes(report, LITIGATION, result)] : []),
    ];
  }
  if (/(?:没有|无)(?:结转(?:至|到)?(?:下|次)|(?:下|次)一?年度?结转)/.test(clause))
    return [rowsTotal(report, "四、结转下年度继续办理", "carried-out")];
  if (NOT_REQUESTS.test(clause)) return [];
  return NO_REQUEST.test(clause) || NO_REQUEST_BARE.test(clause) ? [rowsTotal(report, "本年新收", "received")] : [];
}
