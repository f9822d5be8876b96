import { withWeekday } from "../../../calendar/plain-date.ts";
import type { ReportView } from "../../../contract/reports.ts";

/** How the report stands: still moving, waiting for release, or released. */
export function Standing({ view: { complete, releasedOn }, year }: { view: ReportView; year: number }) {
  if (releasedOn) {
    return (
      <p className="note done">
        ✓ 已于 {withWeekday(releasedOn)} 发布，公众看到的是发布时固定的内容。下面是按现在的记录重新算出的数，可能与已发布的不同。
      </p>
    );
  }
  if (!complete) return <p className="note">{year}年还没有过完，数字随记录变动，年底以前不能发布。文字可以先写。</p>;
  return null;
}
