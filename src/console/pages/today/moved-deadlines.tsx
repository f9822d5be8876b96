import { Link } from "@tanstack/react-router";
import { withWeekday } from "../../../calendar/plain-date.ts";
import type { TodayView } from "../../../contract/organs.ts";
import { useOrganCode } from "../../session.ts";

/** 期限变动: the cases whose deadline a new holiday notice has moved; their applicants see the same. */
export function MovedDeadlines({ moved }: Pick<TodayView, "moved">) {
  const organ = useOrganCode();
  if (moved.length === 0) return null;
  const titles = [...new Set(moved.flatMap(({ because }) => because))];
  return (
    <section className="note moved" aria-labelledby="moved">
      <h2 id="moved">{moved.length} 件申请的期限变了</h2>
      <p>因{titles.map((title) => `《${title}》`).join("、")}重新计算。申请人在查询页看到同样的变动。</p>
      <ul>
        {moved.map(({ number, before, after }) => (
          <li key={number}>
            <Link to="/$organ/requests/$number" params={{ organ, number }}>
              {number}
            </Link>
            ：{withWeekday(before)} → <b>{withWeekday(after)}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}
