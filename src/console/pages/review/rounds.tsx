import type { Review } from "../../../contract/review.ts";
import { fileAddress } from "../../api.ts";
import { chinaTime } from "../../dates.ts";
import { useOrganCode } from "../../session.ts";

/** Who signed what in every round 审签记录, and the sheets to print. */
export function Rounds({ review: { id, edition, stages, signed, waitsFor, round } }: { review: Review }) {
  const organ = useOrganCode();
  const sheet = (name: string) => fileAddress(organ, "documents", id, "editions", edition, name);
  return (
    <section aria-label="审签记录">
      <h2>审签记录</h2>
      <ol className="rounds">
        {signed.map((one) => (
          <li key={`${one.round}-${one.stage}`}>
            第 {one.round} 轮 {one.stage}：{one.passed ? "✓ 通过" : "✕ 退回"}，{one.signer}
            {one.actingFor && `（代${one.actingFor}）`}
            <small>
              {chinaTime(one.signedAt)}　{one.opinion}
            </small>
          </li>
        ))}
        {waitsFor && (
          <li>
            第 {round} 轮 {waitsFor}：○ 待办（共 {stages.length} 个环节）
          </li>
        )}
      </ol>
      <p className="no-print">
        <a href={sheet("review-sheet")}>下载审签单</a>　<a href={sheet("secrecy-sheet")}>下载保密审查单</a>
      </p>
    </section>
  );
}
