import { isPlainDate, withWeekday } from "../../../calendar/plain-date.ts";
import type { ActLine, StepPreview } from "../../../contract/requests.ts";
import { useAnswer } from "../../answers.ts";
import { typedDate } from "../../dates.ts";
import { useOrganCode } from "../../session.ts";

interface Props {
  number: string;
  act: ActLine;
  occurredOn: string;
  days: string;
}

/** 如果这一天办理: the dates that would follow, told before anything is recorded. */
export function ActPreview({ number, act, occurredOn, days }: Props) {
  const organ = useOrganCode();
  const day = typedDate(occurredOn);
  const working = Number(days);
  const known = isPlainDate(day);
  const preview = useAnswer(
    "previewStep",
    {
      params: { organ, number },
      query: {
        kind: act.kind,
        occurredOn: day,
        ...(act.opinion ? { opinion: act.opinion } : {}),
        ...(act.about === null ? {} : { about: act.about }),
        ...(Number.isInteger(working) && working >= 1 && working <= 120 ? { days: working } : {}),
      },
    },
    known,
  );
  return (
    <div className="act-preview" aria-live="polite">
      {known && preview.data && <Preview preview={preview.data} day={day} />}
    </div>
  );
}

function Preview({ preview: { yields, problem, before, after }, day }: { preview: StepPreview; day: string }) {
  if (problem) return <p className="note warn">{problem}</p>;
  const moves = before !== null && after !== null && before !== after.due;
  if (!yields && !moves && !after?.provisional) return null;
  return (
    <div className="note">
      <p>
        <b>如果 {withWeekday(day)} 办理</b>
      </p>
      <ul>
        {yields && yields.label !== "答复期限" && (
          <li>
            {yields.label}：{withWeekday(yields.on)}
          </li>
        )}
        {after && (
          <li>
            答复期限：{moves ? `${withWeekday(before)} → ` : ""}
            <b>{withWeekday(after.due)}</b>
            {moves ? "" : "，不变"}
            {after.provisional && <span className="mark">预估</span>}
          </li>
        )}
        {after?.missing && <li>{after.missing}。</li>}
      </ul>
    </div>
  );
}
