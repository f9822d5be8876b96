import type { AnnualReport, ApplicantKind, DisputeGroup, DisputeResult } from "../../../domain/annual-report/model.ts";
import { type Amount, applicants, disputes, LITIGATION, proactive, rowsTotal } from "./amounts.ts";

/** What a phrase before a number can mean: the cell it speaks of first, then what an office may also fairly mean by it. */
export interface Meaning {
  exact: Amount;
  /** Also right. */
  fair: readonly Amount[];
  /** Wrong, but one sees where the number comes from. */
  confused?: readonly Amount[];
}

export interface Phrase {
  id: string;
  /** Must end where the number begins. */
  pattern: RegExp;
  units: string;
  /** The sentence or its subdivision must be about requests, and the clause not about letters, hotlines or proposals. */
  needs?: "requests";
  /** Speaks of what only a part of an office decides; a mismatch is then no more than very likely. */
  loose?: boolean;
  meaning(report: AnnualReport, match: RegExpExecArray, before: string): Meaning;
}

const FILL =
  "(?:（[^（）]{0,40}）|\\([^()]{0,40}\\))?(?:的|了|，?共|总计|合计|累计|总共|计|为|有|是|数量|总数|件数|案件|案|事项|情况|申请|处理|办理|答复|决定|只|仅|：|:)*$";
const OGI = "(?:(?:政府)?信息公开|依申请公开)";
const CASES = "件|起|宗|例|份|个|项|件次|封";
const RECEIVED_UNITS = `${CASES}|条|次`;

const phrase = (source: string) => new RegExp(source + FILL);
const only = (exact: Amount): Meaning => ({ exact, fair: [] });
const withCarried = (report: AnnualReport) => rowsTotal(report, "新收与上年结转之和", "received", "carried-in");
const received = (report: AnnualReport) => rowsTotal(report, "本年新收", "received");
const decided = (report: AnnualReport) => rowsTotal(report, "（七）总计", "total");

/** The outcomes of table three as prose names them, the more specific first. */
const OUTCOMES: readonly [id: string, source: string, label: string, rows: readonly string[]][] = [
  [
    "disclosed-or-partially",
    "予以公开(?:或者?|及|和|、|与)(?:予以)?部分公开",
    "予以公开与部分公开之和",
    ["disclosed", "partially-disclosed"],
  ],
  ["partially-disclosed", "(?<!公开(?:或者?|及|和|、|与))(?:予以)?部分公开", "（二）部分公开", ["partially-disclosed"]],
  ["disclosed", "(?<!不)予以公开|同意公开|全部公开|(?<![不予部分主动信息应])公开答复", "（一）予以公开", ["disclosed"]],
  ["not-disclosed", "不予公开|拒绝公开|不同意公开", "（三）不予公开各项之和", ["not-disclosed"]],
  ["not-disclosed.state-secret", "属于国家秘密", "（三）1.属于国家秘密", ["not-disclosed.state-secret"]],
  ["not-disclosed.third-party-rights", "保护第三方合法权益", "（三）4.保护第三方合法权益", ["not-disclosed.third-party-rights"]],
  ["not-disclosed.internal-affairs", "内部事务信息", "（三）5.属于三类内部事务信息", ["not-disclosed.internal-affairs"]],
  ["not-disclosed.process-information", "过程性信息", "（三）6.属于四类过程性信息", ["not-disclosed.process-information"]],
  ["not-disclosed.enforcement-file", "行政执法案卷(?:信息)?", "（三）7.属于行政执法案卷", ["not-disclosed.enforcement-file"]],
  ["not-disclosed.administrative-inquiry", "行政查询事项", "（三）8.属于行政查询事项", ["not-disclosed.administrative-inquiry"]],
  [
    "unable.not-held",
    "(?:本机关|本单位|[本我][局办委厅镇乡街])不掌握(?:相关)?(?:政府)?(?:信息)?",
    "（四）1.本机关不掌握相关政府信息",
    ["unable.not-held"],
  ],
  ["unable.needs-creation", "没有现成信息(?:、|，)?需要另行制作", "（四）2.没有现成信息需要另行制作", ["unable.needs-creation"]],
  ["unable.still-unclear", "补正后(?:申请)?(?:内容)?仍不明确", "（四）3.补正后申请内容仍不明确", ["unable.still-unclear"]],
  ["unable", "(?:因[^，。；\\d]{0,20}等原因)?无法提供", "（四）无法提供各项之和", ["unable"]],
  ["not-processed", "不予处理", "（五）不予处理各项之和", ["not-processed"]],
  ["not-processed.petition", "信访(?:、)?举报(?:、)?投诉类申请", "（五）1.信访举报投诉类申请", ["not-processed.petition"]],
  ["not-processed.repeated", "重复申请", "（五）2.重复申请", ["not-processed.repeated"]],
  ["other.supplement-lapsed", "逾期不补正(?:[^，。；\\d]{0,12}不再处理)?", "（六）1.逾期不补正", ["other.supplement-lapsed"]],
  [
    "other.fee-lapsed",
    "逾期(?:未|不)(?:按[^，。；\\d]{0,12})?缴(?:纳)?费用?(?:[^，。；\\d]{0,12}不再处理)?",
    "（六）2.逾期未缴费",
    ["other.fee-lapsed"],
  ],
  ["other", "(?:作|做|作出|做出)其他处理|其他处理", "（六）其他处理各项之和", ["other"]],
];

const KINDS: readonly [source: string, kind: ApplicantKind | "organizations"][] = [
  ["自然人", "natural-person"],
  ["法人(?:或者?|和|及|、|与)其他组织", "organizations"],
  ["商业企业", "business"],
  ["科研机构", "research"],
  ["社会公益组织", "social-welfare"],
  ["法律服务机构", "legal-services"],
];

const RESULTS: readonly [source: string, result: DisputeResult][] = [
  ["(?:结果|被)?维持", "upheld"],
  ["(?:结果|被)?纠正|被纠错|被?撤销|被?确认违法|败诉", "corrected"],
  ["其他结果", "other"],
  ["(?:尚|仍)?未审结|尚未结案", "pending"],
];

/** The phrases by which prose 正文表述 speaks of the tables, the more specific first. */
export const PHRASES: readonly Phrase[] = [
  {
    id: "carried-in",
    pattern: phrase(
      `(?:上一?年度?|去年度?)(?:末|底)?(?:未办结)?(?:结转|转结|转入|顺延|延续|遗留)(?:至本年度?|到本年度?|来)?(?:继续办理|办理|处理)?(?:的)?${OGI}?`,
    ),
    units: CASES,
    meaning: (report) => only(rowsTotal(report, "二、上年结转", "carried-in")),
  },
  {
    id: "carried-out",
    pattern: phrase(
      `(?:结转|转结|顺延|延续|转入|转|跨)(?:至|到|入)?(?:下一?年度?|次年度?|明年|20\\d\\d年度?)(?:继续)?(?:办理|答复|处理)?(?:的)?${OGI}?`,
    ),
    units: CASES,
    meaning: (report) => only(rowsTotal(report, "四、结转下年度继续办理", "carried-out")),
  },
  ...OUTCOMES.map(
    ([id, source, label, rows]): Phrase => ({
      id,
      pattern: phrase(`(?:${source})`),
      units: "件|起|宗|例|件次",
      needs: "requests",
      meaning: (report) => only(rowsTotal(report, label, ...rows)),
    }),
  ),
  ...KINDS.map(
    ([source, kind]): Phrase => ({
      id: `received.${kind}`,
      pattern: phrase(`${source}(?:提出|提交)?`),
      units: RECEIVED_UNITS,
      needs: "requests",
      meaning: (report) => ({
        exact: applicants(report, kind, "received"),
        fair: [applicants(report, kind, "received", "carried-in")],
      }),
    }),
  ),
  {
    id: "received",
    pattern: phrase(
      `(收到|新收|接收|接到|受理|收办|办理|登记)(?:[^，,。；：\\d“”《》]{0,30}?)(?:${OGI}|公开)(?:[^，,。；：\\d“”《》]{0,8})(?<!依)申请(?:件|表|书)?`,
    ),
    units: RECEIVED_UNITS,
    meaning: (report, [, verb]) => receivedMeaning(report, verb!),
  },
  {
    id: "received",
    pattern: phrase(
      `(收到|新收|接收|接到|受理|收办|办理)(?:[^，,。；：\\d“”《》]{0,12}?)(?:依申请公开(?:申请)?|(?<!依)申请)(?:件|表|书)?`,
    ),
    units: RECEIVED_UNITS,
    needs: "requests",
    meaning: (report, [, verb]) => receivedMeaning(report, verb!),
  },
  ...RESULTS.map(
    ([source, result]): Phrase => ({
      id: `disputes.${result}`,
      pattern: phrase(`(?:${source})`),
      units: CASES,
      meaning: (report, match, before) => only(disputes(report, groupsSpokenOf(before.slice(0, match.index)), result)),
    }),
  ),
  {
    id: "disputes.direct",
    pattern: phrase("未经复议直接起诉"),
    units: CASES,
    meaning: (report) => only(disputes(report, ["direct"], "total")),
  },
  {
    id: "disputes.afterReconsideration",
    pattern: phrase("(?:经)?复议后(?:又|再)?起诉"),
    units: CASES,
    meaning: (report) => only(disputes(report, ["afterReconsideration"], "total")),
  },
  {
    id: "disputes.both",
    pattern: phrase("(?:行政)?复议(?:案件)?(?:、|和|及|与|以及)(?:行政)?诉讼"),
    units: CASES,
    meaning: (report) => only(disputes(report, ["reconsideration", ...LITIGATION], "total")),
  },
  {
    id: "disputes.reconsideration",
    pattern: phrase("行政复议"),
    units: CASES,
    meaning: (report) => only(disputes(report, ["reconsideration"], "total")),
  },
  {
    id: "disputes.litigation",
    pattern: phrase("(?<!复议、|复议和|复议及|复议与|复议以及)行政诉讼"),
    units: CASES,
    meaning: (report) => only(disputes(report, LITIGATION, "total")),
  },
  {
    id: "decided",
    pattern: phrase("(?:处理并答复|办理完毕|处理完毕|办结|答复|回复)(?:依申请(?:公开)?)?"),
    units: CASES,
    needs: "requests",
    meaning: (report) => ({
      exact: decided(report),
      // Requests that were not processed or lapsed got no reply in the strict sense.
      fair: [
        rowsTotal(report, "（一）至（四）之和", "disclosed", "partially-disclosed", "not-disclosed", "unable"),
        rowsTotal(report, "（一）至（五）之和", "disclosed", "partially-disclosed", "not-disclosed", "unable", "not-processed"),
      ],
    }),
  },
  ...(
    [
      ["(?:制发|制定|出台|印发|制定出台|制定印发)(?:了)?(?:行政)?规范性文件", "issued", "行政规范性文件本年制发件数"],
      ["废止(?:了)?(?:行政)?规范性文件", "repealed", "行政规范性文件本年废止件数"],
      ["现行有效(?:的)?(?:行政)?规范性文件", "inForce", "行政规范性文件现行有效件数"],
    ] as const
  ).map(
    ([source, column, label]): Phrase => ({
      id: `normativeDocuments.${column}`,
      pattern: phrase(source),
      units: "件|份|个|部",
      loose: true,
      meaning: (report) => only(proactive(report, label, "normativeDocuments", column)),
    }),
  ),
  ...(
    [
      ["行政许可", "licensing"],
      ["行政处罚", "penalties"],
      ["行政强制(?:措施)?", "compulsion"],
    ] as const
  ).map(
    ([source, row]): Phrase => ({
      id: row,
      pattern: phrase(`(?:作出|做出)${source}`),
      units: "件|起|宗|项|次|个",
      loose: true,
      meaning: (report) => only(proactive(report, `${source.slice(0, 4)}本年处理决定数量`, row, "decisions")),
    }),
  ),
];

function receivedMeaning(report: AnnualReport, verb: string): Meaning {
  if (verb === "收到" || verb === "新收" || verb === "接收" || verb === "接到") {
    return { exact: received(report), fair: [], confused: [withCarried(report)] };
  }
  return { exact: received(report), fair: verb === "办理" ? [withCarried(report), decided(report)] : [withCarried(report)] };
}

/** The disputes that the words before speak of: the last of 复议, 诉讼, 起诉 decides. */
function groupsSpokenOf(before: string): readonly DisputeGroup[] {
  const last = [...before.matchAll(/未经复议直接起诉|复议后起诉|复议(?:、|和|及|与)(?:行政)?诉讼|复议|诉讼|起诉/g)].at(-1)?.[0];
  if (last === "未经复议直接起诉") return ["direct"];
  if (last === "复议后起诉") return ["afterReconsideration"];
  if (last === "复议") return ["reconsideration"];
  if (last === "诉讼" || last === "起诉") return LITIGATION;
  return ["reconsideration", ...LITIGATION];
}
