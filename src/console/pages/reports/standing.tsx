import { withWeekday } from "../../../calendar/plain-date.ts";
import type { ReportView } from "../../../contract/reports.ts";

/** How the report stands: still moving, waiting for release, or released. */
export function Standing({ view: { complete, releasedOn, changedSinceRelease }, year }: { view: ReportView; year: number }) {
  if (releasedOn) {
    const day = withWeekday(releasedOn);
    if (changedSinceRelease === 0)
      return <p className="note done">✓ 已于 {day} 发布，公众看到的是发布时固定的内容，与现在的记录一致。</p>;
    return (
      <p className="note">
        ▲ 已于 {day} 发布。此后该年度的记录有增补或者作废：有 {changedSinceRelease}{" "}
        个数与已发布的不同。下面是按现在的记录算出的数；公众看到的仍是发布时的内容，请核对是否需要更正。
      </p>
    );
  }
  if (!complete) return <p className="note">{year}年还没有过完，数字随记录变动，年底以前不能发布。文字可以先写。</p>;
  return null;
}
