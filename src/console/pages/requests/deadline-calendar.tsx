import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { isWeekend } from "../../../calendar/holiday-notice.ts";
import { addDays, type PlainDate, weekday, withWeekday } from "../../../calendar/plain-date.ts";
import type { WorkCalendar } from "../../../calendar/work-calendar.ts";
import type { RequestLine } from "../../../contract/requests.ts";
import { useLaw } from "../../answers.ts";
import { useOrganCode } from "../../session.ts";

const HEADS = ["一", "二", "三", "四", "五", "六", "日"];

/** A month with its working days and holidays, and the cases due on each day. */
export function DeadlineCalendar({ today, lines }: { today: PlainDate; lines: readonly RequestLine[] }) {
  const organ = useOrganCode();
  const { data: law } = useLaw();
  const [month, show] = useState(today.slice(0, 7));
  if (!law) return null;
  const calendar = law.workCalendar();
  return (
    <section aria-labelledby="calendar" className="deadline-calendar">
      <h2 id="calendar">日历</h2>
      <p className="months">
        <button type="button" className="link" onClick={() => show(addDays(`${month}-01`, -1).slice(0, 7))}>
          上月
        </button>
        <b aria-live="polite">
          {month.slice(0, 4)}年{Number(month.slice(5))}月
        </b>
        <button type="button" className="link" onClick={() => show(addDays(`${month}-28`, 4).slice(0, 7))}>
          下月
        </button>
      </p>
      <table>
        <caption className="unseen">
          {month.slice(0, 4)}年{Number(month.slice(5))}月到期的申请
        </caption>
        <thead>
          <tr>
            {HEADS.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week[0]}>
              {week.map((day) => {
                const { off, why } = dayIn(calendar, day);
                const due = lines.filter(({ dueOn }) => dueOn === day);
                return (
                  <td
                    key={day}
                    className={[off ? "off" : "", day === today ? "now" : "", day.startsWith(month) ? "" : "beyond"]
                      .join(" ")
                      .trim()}
                    title={`${withWeekday(day)} ${why}`}
                    aria-current={day === today ? "date" : undefined}
                  >
                    <span>{Number(day.slice(8))}</span>
                    {why !== "工作日" && why !== "周末" && <small>{why}</small>}
                    {due.map(({ number }) => (
                      <Link
                        key={number}
                        to="/$organ/requests/$number"
                        params={{ organ, number }}
                        className={day < today ? "left-late" : undefined}
                        aria-label={`${number} 应答复`}
                      >
                        {number.replace(/^\d{4}-/, "")}
                      </Link>
                    ))}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="soft">深色底为不计入期限的日子；假日安排公布到 {calendar.coveredThrough.slice(0, 4)} 年。</p>
    </section>
  );
}

/** The weeks, from Monday on, that hold a month. */
function weeksOf(month: string): PlainDate[][] {
  const first = `${month}-01`;
  const monday = addDays(first, -((weekday(first) + 6) % 7));
  const weeks: PlainDate[][] = [];
  for (let start = monday; start.slice(0, 7) <= month; start = addDays(start, 7))
    weeks.push(Array.from({ length: 7 }, (_, i) => addDays(start, i)));
  return weeks;
}

/** Beyond the last holiday notice only weekends are known. */
function dayIn(calendar: WorkCalendar, day: PlainDate): { off: boolean; why: string } {
  if (day < calendar.coveredFrom || day > calendar.coveredThrough)
    return { off: isWeekend(day), why: isWeekend(day) ? "周末" : "工作日" };
  return { off: !calendar.isWorkingDay(day), why: calendar.why(day) };
}
