import type { RequestDetail } from "../../../contract/requests.ts";
import { chinaTime } from "../../dates.ts";
import { eventWords } from "../../words.ts";

/** 经过: who did what and when. */
export function CaseHistory({ history }: { history: RequestDetail["history"] }) {
  return (
    <>
      <h2 className="part">经过</h2>
      <ol className="history">
        {history.map(({ at, kind, actor }) => (
          <li key={`${at}${kind}`}>
            <time dateTime={at}>{chinaTime(at)}</time>
            {eventWords(kind)} <small>{actor}</small>
          </li>
        ))}
      </ol>
    </>
  );
}
