import { withWeekday } from "../../../calendar/plain-date.ts";
import type { ReportView } from "../../../contract/reports.ts";
import { chinaTime } from "../../dates.ts";

interface Props {
  view: ReportView;
  year: number;
  wordsOf: (of: string) => string;
}

/** How the report stands: still moving, on its way through review, or released. */
export function Standing({ view: { complete, releasedOn, moved, review }, year, wordsOf }: Props) {
  if (releasedOn) {
    const day = withWeekday(releasedOn);
    if (moved.length === 0) return <p className="note done">✓ 已于 {day} 发布，下面就是公众看到的内容，与现在的记录一致。</p>;
    return (
      <div className="note">
        <p>
          ▲ 已于 {day} 发布，下面是公众看到的内容。此后该年度的记录有增补或者作废，有 {moved.length}{" "}
          个数变了，请核对是否需要更正：
        </p>
        <ul className="moved">
          {moved.map(({ of, before, after }) => (
            <li key={of}>
              {wordsOf(of)}：发布时 {before ?? "空白"}，现在 <b>{after ?? "空白"}</b>
            </li>
          ))}
        </ul>
      </div>
    );
  }
  const at = review.at ? chinaTime(review.at) : "";
  return (
    <>
      {review.state === "submitted" && (
        <p className="note">
          ◆ {review.by} 已于 {at} 送审，等待审核。文字不能改；要改先撤回。
        </p>
      )}
      {review.state === "returned" && (
        <p className="note warn">
          ▲ {review.by} 于 {at} 退回：{review.reason}
        </p>
      )}
      {review.state === "approved" && (
        <p className="note done">
          ✓ {review.by} 已于 {at} 审核通过，{complete ? "可以发布" : "年度结束以后可以发布"}。记录或者文字一变，审核就不作数。
        </p>
      )}
      {review.state === "outdated" && (
        <p className="note warn">
          ▲ 送审（审核）以后，文字或者表里的数变了，原来的审核不作数，须重新送审。“版本”里可以对照变了什么。
        </p>
      )}
      {!complete && <p className="note">{year}年还没有过完，数字随记录变动，年底以前不能发布。文字可以先写。</p>}
    </>
  );
}
