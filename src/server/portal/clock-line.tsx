import { withWeekday } from "../../calendar/plain-date.ts";
import type { Clock } from "../../contract/requests.ts";

/** The clock of a request: how many working days are used and left, and day by day why. */
export function ClockLine({ clock, receivedOn }: { clock: Clock; receivedOn: string }) {
  const total = clock.used + Math.max(0, clock.left);
  const late = clock.left < 0;
  return (
    <section aria-label="答复期限">
      <p>
        <span class="big">最迟 {withWeekday(clock.due)} 答复</span>
        {clock.provisional && <span class="status off">预估</span>}
      </p>
      {clock.provisional && clock.missing && <p class="small">日期可能变动：{clock.missing}。</p>}
      {total > 0 && (
        <div class="bar" aria-hidden="true">
          <span class="used" style={`width:${(100 * clock.used) / total}%`} />
        </div>
      )}
      <p>
        {receivedOn} 收到；已用 {clock.used} 个工作日，{late ? `已超期 ${-clock.left} 个工作日` : `还剩 ${clock.left} 个工作日`}
        。依据：{clock.basis}。
      </p>
      <details>
        <summary>怎么算的（逐日）</summary>
        <table class="days">
          <thead>
            <tr>
              <th scope="col">日期</th>
              <th scope="col">第几个工作日</th>
              <th scope="col">说明</th>
            </tr>
          </thead>
          <tbody>
            {numbered(clock.days).map(({ date, ordinal, why }) => (
              <tr key={date}>
                <td>{withWeekday(date)}</td>
                <td class="number">{ordinal ?? "不计"}</td>
                <td>{why}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}

function numbered(days: Clock["days"]): { date: string; ordinal: number | null; why: string }[] {
  let count = 0;
  return days.map(({ date, counts, why }) => ({ date, ordinal: counts ? ++count : null, why }));
}
