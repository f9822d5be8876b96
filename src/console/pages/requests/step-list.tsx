import { withWeekday } from "../../../calendar/plain-date.ts";
import type { RequestDetail } from "../../../contract/requests.ts";

/** What has been done so far that moves the clock; nothing while nothing has. */
export function StepList({ steps }: { steps: RequestDetail["steps"] }) {
  if (steps.length === 0) return null;
  return (
    <>
      <h2>已办事项</h2>
      <ol className="taken">
        {steps.map(({ kind, label, occurredOn, note, days, yuan }) => (
          <li key={`${kind}${label}${occurredOn}`}>
            <span className="day">{withWeekday(occurredOn)}</span> <b>{label}</b>
            {days !== null && `，${days} 个工作日`}
            {yuan !== null && `，${yuan} 元`}
            {note && <small>{note}</small>}
          </li>
        ))}
      </ol>
    </>
  );
}
