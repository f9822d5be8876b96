import type { RequestDetail } from "../../../contract/requests.ts";
import { chinaTime } from "../../dates.ts";
import { eventWords } from "../../words.ts";
import { foldHistory } from "./history.ts";

/** 经过: who did what and when. */
export function CaseHistory({ history }: { history: RequestDetail["history"] }) {
  return (
    <section className="case-history" aria-labelledby="history">
      <h2 id="history">经过</h2>
      <ol className="history">
        {foldHistory(history).map(({ at, kind, actor, times }, index) => (
          <li key={index}>
            <time dateTime={at}>{chinaTime(at)}</time>
            {eventWords(kind)}
            {times > 1 && ` ${times} 次`} <small>{actor}</small>
          </li>
        ))}
      </ol>
    </section>
  );
}
