import type { Check } from "../check.ts";

/** A section 部分 of the form that the report lacks. */
export const missingSection: Check = {
  id: "S-missing-section",
  title: "缺少格式规定的部分",
  basis: "条例第五十条；年度报告格式（国办公开办函〔2021〕30号）报告内容",
  run({ report, form, passages, text }) {
    // A report without any section is empty, which is another fault; and a page that was not read may hold the section.
    if (!form || report.sections.length === 0 || report.reading.unsure.some(({ table }) => table === "pages")) return [];
    return form.sections
      .filter(({ id }) => !report.sections.some((section) => section.id === id))
      .map(({ id, heading }) => {
        const following = form.sections.slice(form.sections.findIndex((section) => section.id === id) + 1);
        const next = report.sections.find((section) => following.some((one) => one.id === section.id));
        const offset = next?.offset ?? text?.length ?? endOf(passages, report.sections.at(-1)!.offset);
        return {
          severity: "error" as const,
          message: `没有“${heading}”`,
          where: { section: id, offset, length: 0, quote: "" },
          expected: heading,
          actual: null,
          fix: `补上“${heading}”；没有需要报告的写“无”。`,
        };
      });
  },
};

function endOf(passages: readonly { at(start: number, length: number): object; text: string }[], otherwise: number): number {
  const last = passages.at(-1)?.at(0, passages.at(-1)!.text.length) as { offset: number; length: number } | undefined;
  return last ? last.offset + last.length : otherwise;
}
