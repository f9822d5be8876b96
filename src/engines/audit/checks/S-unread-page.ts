import type { Check } from "../check.ts";

/** A page that is a picture: what stands on it was not audited, and must not count as faultless. */
export const unreadPage: Check = {
  id: "S-unread-page",
  title: "有的页是扫描件，没有读到",
  basis: "条例第六条（及时、准确公开）；年度报告格式（国办公开办函〔2021〕30号）：报告以文字和表格公开",
  run({ report }) {
    const pages = report.reading.unsure.filter(({ table }) => table === "pages").map(({ row }) => Number(row));
    if (pages.length === 0) return [];
    return [
      {
        severity: "error",
        message: `第 ${inRanges(pages)} 页是扫描件，未读：其中的内容没有核查，不等于没有问题`,
        where: { table: "pages", row: pages.join("、") },
        fix: "换成可以选中文字的版本（由 Word 或者 WPS 直接导出），再核查一次。",
      },
    ];
  },
};

/** 3、4、5、8 as 3–5、8. */
function inRanges(pages: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const page of pages) {
    const last = ranges.at(-1);
    if (last && last[1] === page - 1) last[1] = page;
    else ranges.push([page, page]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join("、");
}
