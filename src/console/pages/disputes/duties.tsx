import { withWeekday } from "../../../calendar/plain-date.ts";
import type { Dispute } from "../../../contract/disputes.ts";
import { useSession } from "../../session.ts";

/** 期限: what the organ has to do by when, and what others may, each with how it was counted. */
export function Duties({ dispute: { duties } }: { dispute: Dispute }) {
  const { today } = useSession();
  if (duties.length === 0) return <p className="note">收到副本之日还没有放假安排，期限待安排公布后计算。</p>;
  return (
    <>
      <h2 className="part">期限</h2>
      <ul className="taken">
        {duties.map(({ what, ours, due, basis, steps, onLapse, doneOn }) => (
          <li key={what}>
            <b>{what}</b> <span className="day">{withWeekday(due)}</span>{" "}
            {doneOn ? (doneOn <= due ? "● 已按期" : "■ 已逾期办理") : !ours ? "" : today > due ? "■ 已逾期" : "○ 待办"}
            <details>
              <summary>怎么算的</summary>
              <p>{basis}</p>
              <ul>
                {steps.map((step) => (
                  <li key={step}>{step}</li>
                ))}
              </ul>
              {onLapse && <p>逾期：{onLapse}</p>}
            </details>
          </li>
        ))}
      </ul>
    </>
  );
}
