import { DISPUTE_GROUPS } from "../../../domain/annual-report/model.ts";
import type { Check, Fault } from "../check.ts";
import type { Subject } from "../subject.ts";
import { TABLE_NAMES } from "../table-words.ts";

/** A title without a body 空报告, or tables whose numbers are lost. Lost numbers are never read as zero. */
export const emptyReport: Check = {
  id: "S-empty",
  title: "只有标题没有正文，或者表格没有数字",
  basis: "条例第五十条；年度报告格式（国办公开办函〔2021〕30号）：表格须逐格填报",
  run(subject) {
    const { report, text } = subject;
    const tables = Object.values(report.tables).filter((table) => table !== null);
    if (report.sections.length === 0 && tables.length === 0) {
      return [
        {
          severity: "error",
          message: "只有标题，没有正文和表格",
          where: { offset: 0, length: 0, quote: (text ?? "").trim().slice(0, 40) },
          fix: "正文在附件或者图片里的，把文字和表格放到页面上，并附可下载的文件。",
        },
      ];
    }
    return [...lostTables(subject), ...emptySections(subject)];
  },
};

function lostTables({ report, hasProse }: Subject): Fault[] {
  // What stands on a page that was not read cannot be missed.
  if (report.sections.length < 3 || report.reading.unsure.some(({ table }) => table === "pages")) return [];
  const { proactive, requests, disputes } = report.tables;
  const numbers: Record<string, readonly (number | null)[] | null> = {
    proactive:
      proactive &&
      Object.values(proactive).flatMap((row) => (row === null || typeof row === "number" ? [row] : Object.values(row))),
    requests: requests && Object.values(requests).flat(),
    disputes: disputes && DISPUTE_GROUPS.flatMap((group) => disputes[group] ?? []),
  };
  const headings: Record<string, string> = { proactive: "proactive", requests: "requests", disputes: "disputes" };
  return Object.entries(numbers).flatMap(([table, cells]): Fault[] => {
    const present = report.sections.some(({ id }) => id === headings[table]);
    if (!present || cells?.some((cell) => cell !== null)) return [];
    const absent = cells === null || cells.length === 0;
    return [
      {
        severity: absent && hasProse ? "error" : "warning",
        message: absent ? `没有${TABLE_NAMES[table]}` : `${TABLE_NAMES[table]}只有栏目，没有一个数字；不能当作全部是 0`,
        where: { table },
        actual: null,
        fix: "逐格填报，没有发生的填 0。",
      },
    ];
  });
}

/** Sections of prose that say nothing at all; 无 says something. */
function emptySections({ report, form, hasProse }: Subject): Fault[] {
  if (!hasProse) return [];
  return (
    report.sections
      // A heading that ran together with its body is longer than the form's.
      .filter(
        ({ id, heading }) =>
          heading.trim().length <= (form?.sections.find((section) => section.id === id)?.heading.length ?? 0) + 6,
      )
      .filter(({ id, text }) => (id === "overview" || id === "problems" || id === "other-matters") && text.trim() === "")
      .map((section) => ({
        severity: "warning",
        message: `“${section.heading.trim()}”之下没有内容`,
        where: { section: section.id, offset: section.offset, length: section.heading.length, quote: section.heading },
        actual: null,
        fix: section.id === "other-matters" ? "写明信息处理费情况；没有其他需要报告的写“无”。" : "补写内容。",
      }))
  );
}
