import type { AnnualReportForm } from "../../law/annual-report-form.ts";
import { figureValue, placeholderOf } from "./bound-figures.ts";
import type { CellPlace } from "./cells.ts";
import type { AnnualReport, SectionId } from "./model.ts";

/** A sentence that would speak of a cell which the prose passes over 拟写的说明, with bound figures, and where it belongs. */
export interface ProposedSentence {
  section: SectionId;
  text: string;
}

/**
 * The sentences that would explain a notable cell 应当说明的情况. What only people know is left as a gap, which the audit
 * reports as long as it stands.
 *
 * Basis: 条例第五十条第三项、第四项.
 */
export function proposeSentences(
  place: Partial<CellPlace>,
  { tables }: AnnualReport,
  form: AnnualReportForm,
): ProposedSentence[] {
  const of = (row: string, column = "total", table = place.table) => placeholderOf(`${table}/${row}/${column}`);
  if (place.table === "disputes" && place.row) {
    const name = DISPUTE_NAMES[place.row];
    if (!name) return [];
    return [
      { section: "overview", text: `本年度${name}${of(place.row)}件，其中结果纠正${of(place.row, "corrected")}件。` },
      {
        section: "problems",
        text: `本年度${name}结果纠正${of(place.row, "corrected")}件，〔请补充被纠正的原因、教训和改进措施〕。`,
      },
    ];
  }
  if (place.table !== "requests" || !place.row) return [];
  if (place.row === "not-disclosed") {
    const reasons = form.requests.rows
      .filter(({ id, group }) => group === "not-disclosed" && (figureValue(tables, `requests/${id}/total`) ?? 0) > 0)
      .map(({ id, label }) => `${label.replace(/^\d+\./, "")}${of(id)}件`);
    return [{ section: "overview", text: `本年度不予公开${of("not-disclosed")}件，其中${reasons.join("，")}。` }];
  }
  const sentence = REQUEST_SENTENCES[place.row];
  return sentence ? [{ section: "overview", text: sentence(of(place.row)) }] : [];
}

const DISPUTE_NAMES: Record<string, string> = {
  reconsideration: "政府信息公开行政复议案件",
  direct: "政府信息公开行政诉讼未经复议直接起诉",
  afterReconsideration: "政府信息公开行政诉讼复议后起诉",
};

const REQUEST_SENTENCES: Record<string, (figure: string) => string> = {
  received: (figure) => `本年新收政府信息公开申请${figure}件。`,
  "carried-out": (figure) => `结转下年度继续办理${figure}件，〔请补充结转的原因〕。`,
  "other.supplement-lapsed": (figure) => `申请人无正当理由逾期不补正、本机关不再处理的申请${figure}件。`,
  "other.fee-lapsed": (figure) => `申请人逾期未按收费通知要求缴纳费用、本机关不再处理的申请${figure}件。`,
};

/** Puts a sentence where it belongs: behind the part of the overview that speaks of requests, else at the end. */
export function placeFor({ section }: ProposedSentence, text: string): number {
  const part = section === "overview" ? /(?:^|\n)[（(]二[）)][^\n]*/.exec(text) : null;
  return part ? part.index + part[0].length : text.length;
}
