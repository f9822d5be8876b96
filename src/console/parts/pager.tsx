import type { ReactNode } from "react";
import { PAGE_SIZE } from "../../contract/fields.ts";

interface Props {
  total: number;
  page: number;
  /** What is counted: 件, 条. */
  unit: string;
  /** A link to another page of the same list, filters kept. */
  to: (page: number, label: string) => ReactNode;
}

/** Leads through the pages of a list. */
export function Pager({ total, page, unit, to }: Props) {
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  return (
    <nav className="pager" aria-label="翻页">
      <span>
        共 {total} {unit}
        {pages > 1 && `，第 ${page} / ${pages} 页`}
      </span>
      {page > 1 && to(page - 1, "上一页")}
      {page < pages && to(page + 1, "下一页")}
    </nav>
  );
}
