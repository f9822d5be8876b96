import type { TodayView } from "../../../contract/organs.ts";
import { chinaTime } from "../../dates.ts";
import { eventWords } from "../../words.ts";

/** 刚发生: the last events of the organ, newest first. */
export function RecentEvents({ events }: { events: TodayView["recent"] }) {
  return (
    <section aria-labelledby="recent">
      <h2 id="recent">刚发生</h2>
      <ul className="recent">
        {events.map(({ at, kind, actor, subject, subjectId }) => (
          <li key={`${at}${kind}${subject}${subjectId}`}>
            <time dateTime={at}>{chinaTime(at)}</time>
            <span>
              {eventWords(kind)} <small>{actor}</small>
            </span>
          </li>
        ))}
      </ul>
      {events.length === 0 && <p className="soft">还没有记录。每一次登记、答复、审核发布都会记在这里，只增不改。</p>}
    </section>
  );
}
