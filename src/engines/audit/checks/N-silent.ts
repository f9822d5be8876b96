import type { Place } from "../../finding.ts";
import type { Check, Fault } from "../check.ts";
import { type Amount, disputes, LITIGATION, rowsTotal } from "../prose/amounts.ts";
import type { Subject } from "../subject.ts";

/** A fact of the tables that prose must speak of, and the words by which it would. */
interface Notable {
  amount: Amount;
  /** Any of these words speaks of it. */
  spokenOf: RegExp;
  /** The prose is near the fact without stating it: then only a hint. */
  nearby?: RegExp;
  severity: Fault["severity"];
  what: string;
  fix: string;
}

/** A cell that must be spoken of 应当说明的情况 — a lost case, a refusal, a lapse, what was carried out — and is never mentioned. */
export const silentCell: Check = {
  id: "N-silent",
  title: "表中的重要情况正文只字未提",
  basis: "条例第五十条第三项、第四项；年度报告格式（国办公开办函〔2021〕30号）：不能遗漏",
  run(subject) {
    if (!subject.hasProse) return [];
    return notables(subject).flatMap(({ amount, spokenOf, nearby, severity, what, fix }): Fault[] => {
      if (amount.value === null || amount.value === 0 || spokenOf.test(subject.prosed)) return [];
      return [
        {
          severity: nearby?.test(subject.prosed) ? "hint" : severity,
          message: `${amount.label} ${amount.value}，正文没有提到${what}`,
          where: amount.where as Place,
          actual: amount.value,
          fix,
        },
      ];
    });
  },
};

const LOST = /纠正|纠错|败诉|撤销|确认违法|责令(?:重新|限期)?(?:答复|履行)|变更/;
const LESSON = "在第一部分写明件数和结果，在第五部分写明原因和改进措施。";

function notables({ settled }: Subject): Notable[] {
  const lost = (groups: Parameters<typeof disputes>[1], what: string, nearby: RegExp): Notable => ({
    amount: disputes(settled, groups, "corrected"),
    spokenOf: LOST,
    nearby,
    severity: "warning",
    what,
    fix: LESSON,
  });
  const refusals = rowsTotal(settled, "（三）不予公开各项之和", "not-disclosed");
  return [
    lost(["reconsideration"], "行政复议被纠正", /复议/),
    ...LITIGATION.map((group) => lost([group], "行政诉讼被纠正", /诉讼|起诉/)),
    {
      amount: refusals,
      spokenOf: /不予公开|不公开|拒绝公开|国家秘密|不属于公开|三安全一稳定|内部事务|过程性|执法案卷|行政查询|第三方合法权益/,
      severity: "hint",
      what: "不予公开",
      fix: "在第一部分（依申请公开）写明各类办理结果。",
    },
    {
      amount: rowsTotal(settled, "四、结转下年度继续办理", "carried-out"),
      spokenOf: /结转|顺延|下一?年度?(?:继续)?(?:办理|答复)|转下年|未办结|正在办理|尚未答复|尚在办理/,
      severity: "hint",
      what: "结转下年度的申请",
      fix: "在第一部分（依申请公开）写明结转件数和原因。",
    },
    {
      amount: rowsTotal(settled, "（六）1.逾期不补正", "other.supplement-lapsed"),
      spokenOf: /补正|其他处理|视为放弃|不再处理/,
      severity: "hint",
      what: "逾期不补正、不再处理的申请",
      fix: "在第一部分（依申请公开）写明各类办理结果。",
    },
    {
      amount: rowsTotal(settled, "（六）2.逾期未缴费", "other.fee-lapsed"),
      spokenOf: /逾期[^。]{0,10}缴|未缴|不缴|收费通知|其他处理/,
      nearby: /处理费/,
      severity: "warning",
      what: "因逾期未缴费不再处理的申请",
      fix: "在第六部分写明发出收费通知的件数和总金额、实际收取的总金额。",
    },
    {
      amount: rowsTotal(settled, "本年新收", "received"),
      spokenOf: /申请(?:公开)?[^。]{0,40}\d+\s*[件份个宗条次]|\d+\s*[件份个宗条次][^。]{0,20}申请/,
      severity: "hint",
      what: "收到申请的件数",
      fix: "在第一部分（依申请公开）写明收到和处理申请的件数。",
    },
  ];
}
