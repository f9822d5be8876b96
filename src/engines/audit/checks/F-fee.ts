import { requestCell } from "../../../domain/annual-report/cells.ts";
import type { Check, Fault } from "../check.ts";
import type { Passage } from "../passages.ts";
import type { Subject } from "../subject.ts";

/** The first reporting year of the fee. Basis: 国办函〔2020〕109号，自2021年1月1日起施行. */
const FIRST_YEAR = 2021;

/** The fee statement 信息处理费 of section six: it must be there, and agree with itself and with table three. */
export const feeStatement: Check = {
  id: "F-fee",
  title: "第六部分没有信息处理费情况，或者与表格矛盾",
  basis: "条例第五十条第五项；政府信息公开信息处理费管理办法（国办函〔2020〕109号）",
  run(subject) {
    const section = subject.report.sections.find(({ id }) => id === "other-matters");
    if (!section || !subject.hasProse || (subject.year ?? FIRST_YEAR) < FIRST_YEAR) return [];
    const spoken = subject.passages.filter(({ text }) => /处理费|收费|费用|收取/.test(text));
    if (spoken.length === 0) {
      return [
        {
          severity: "warning",
          message: "没有写信息处理费收取情况",
          where: { section: section.id, offset: section.offset, length: section.heading.length, quote: section.heading },
          fix: "写明发出收费通知的件数和总金额、实际收取的总金额；没有的写 0。",
        },
      ];
    }
    return spoken
      .filter(({ part }) => part === "other-matters" || part === "overview")
      .flatMap((passage) => contradictions(passage, subject));
  },
};

const NUMBER = "([\\d,]+(?:\\.\\d+)?)";
const NOTICES = new RegExp(`收费通知(?:书)?(?:的)?(?:件数)?(?:为|共|共计|是|：|:)?\\s*${NUMBER}\\s*件`);
const CHARGED = new RegExp(`(?:收费通知|通知)[^。；]{0,30}?总?金额(?:为|共|共计|是|：|:)?\\s*${NUMBER}\\s*(万?元)`);
const COLLECTED = new RegExp(`实际(?:收取|收费|收到)[^。；\\d]{0,16}${NUMBER}\\s*(万?元)`);

function contradictions(passage: Passage, { report }: Subject): Fault[] {
  const { text } = passage;
  const notices = NOTICES.exec(text);
  const charged = CHARGED.exec(text);
  const collected = COLLECTED.exec(text);
  const lapsed = requestCell(report, "other.fee-lapsed", "total");
  const faults: Fault[] = [];
  const add = (match: RegExpExecArray, message: string, expected: number, actual: number) =>
    faults.push({
      severity: "error",
      message,
      where: passage.at(match.index, match[0].length),
      expected,
      actual,
      fix: "与收费台账核对后改正。",
    });

  if (notices && lapsed !== null && amount(notices[1]!) < lapsed) {
    add(
      notices,
      `写发出收费通知 ${amount(notices[1]!)} 件，表三却有 ${lapsed} 件因逾期未缴费不再处理`,
      lapsed,
      amount(notices[1]!),
    );
  }
  const none = /(?:没有|未)(?:产生|发生)[^。；，]{0,8}(?:处理费|收费)|未发出收费通知|没有发出收费通知/.exec(text);
  if (!notices && none && lapsed) add(none, `称没有发生收费，表三却有 ${lapsed} 件因逾期未缴费不再处理`, lapsed, 0);
  if (charged && collected && yuan(collected) > yuan(charged)) {
    add(collected, `实际收取 ${yuan(collected)} 元多于收费通知总金额 ${yuan(charged)} 元`, yuan(charged), yuan(collected));
  }
  if (notices && charged && (amount(notices[1]!) === 0) !== (yuan(charged) === 0)) {
    add(charged, `收费通知 ${amount(notices[1]!)} 件，总金额却是 ${yuan(charged)} 元`, amount(notices[1]!), yuan(charged));
  }
  return faults;
}

function amount(printed: string): number {
  return Number(printed.replaceAll(",", ""));
}

function yuan([, printed, unit]: RegExpExecArray): number {
  return Math.round(amount(printed!) * (unit === "万元" ? 1_000_000 : 100)) / 100;
}
