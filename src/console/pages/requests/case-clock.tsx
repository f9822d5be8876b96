import { withWeekday } from "../../../calendar/plain-date.ts";
import type { RequestDetail } from "../../../contract/requests.ts";
import { ClockView } from "./clock-view.tsx";

/** 答复期限 of an open case; once answered, whether it was in time. */
export function CaseClock({ detail: { clock, clockProblem, defects, outcome, moved } }: { detail: RequestDetail }) {
  return (
    <section className="case-clock" aria-labelledby="deadline">
      <h2 id="deadline">答复期限</h2>
      {outcome && (
        <p>{outcome.onTime === null ? "送达之后才能判断是否按期。" : outcome.onTime ? "✓ 按期答复" : "■ 超过期限答复"}</p>
      )}
      {clock && <ClockView clock={clock} closed={outcome !== null} />}
      {moved.map(({ on, before, after, because }) => (
        <p key={on + after} className="note">
          {on} 因{because.map((title) => `《${title}》`).join("、")}重新计算：{withWeekday(before)} → {withWeekday(after)}。
        </p>
      ))}
      {!clock && clockProblem && <p className="note warn">{clockProblem}</p>}
      {defects.length > 0 && (
        <div className="note warn">
          <p>
            <b>程序瑕疵</b>
          </p>
          <ul>
            {defects.map((defect) => (
              <li key={defect}>{defect}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
