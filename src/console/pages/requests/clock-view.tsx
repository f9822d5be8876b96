import { withWeekday } from "../../../calendar/plain-date.ts";
import type { Clock } from "../../../contract/requests.ts";
import { Left } from "../../parts/due.tsx";
import { useSession } from "../../session.ts";
import "./clock.css";
import { clockRuns, numberWords } from "./clock-runs.ts";

/** A deadline: the day, what is left, and on request how it was counted, day by day. */
export function ClockView({ clock, closed = false }: { clock: Clock; closed?: boolean }) {
  const { due, left, used, provisional, missing, days, basis } = clock;
  const { today } = useSession();
  return (
    <div className="clock">
      <p className="clock-due">
        {withWeekday(due)}
        {provisional && <span className="mark">预估</span>}
      </p>
      <p>
        {closed ? "用了" : "已用"} {Math.max(0, used)} 个工作日
        {!closed && (
          <>
            {" · "}
            <Left days={left} />
          </>
        )}
      </p>
      <div className="clock-line" aria-hidden="true">
        {days.map(({ date, counts, why }) => (
          <span
            key={date}
            title={`${withWeekday(date)} ${why}`}
            className={`${counts ? "counts" : "free"} ${date <= today ? "past" : "ahead"}`}
          />
        ))}
      </div>
      <p className="clock-legend" aria-hidden="true">
        <i className="counts past" /> 已过的工作日 <i className="counts ahead" /> 还有的工作日 <i className="free" /> 不计的日子
      </p>
      {provisional && missing && <p className="note">这个日期还可能变动：{missing}。</p>}
      <details>
        <summary>怎么算的</summary>
        <p>{basis}。收到当天不计入，从次日起逐日数工作日。</p>
        <ol className="clock-days">
          {clockRuns(days).map((run) => (
            <li key={run.from}>
              <span className="day">
                {withWeekday(run.from)}
                {run.days > 1 && ` 至 ${withWeekday(run.to)}`}
              </span>
              <span className={run.counts ? undefined : "soft"}>
                {run.why}，{numberWords(run)}
              </span>
            </li>
          ))}
        </ol>
      </details>
    </div>
  );
}
