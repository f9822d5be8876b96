import { withWeekday } from "../../../calendar/plain-date.ts";
import type { OpinionLine, RequestDetail } from "../../../contract/requests.ts";
import { OPINIONS } from "../../../domain/requests/case.ts";
import { WORDS, wordFor } from "../../words.ts";

/** 征求意见: who was asked, until when, and what came back or what silence means. */
export function OpinionList({ opinions }: Pick<RequestDetail, "opinions">) {
  if (opinions.length === 0) return null;
  return (
    <section aria-labelledby="opinions">
      <h2 id="opinions">征求意见</h2>
      <ul className="taken">
        {opinions.map((one) => (
          <li key={one.sequence}>
            <b>{one.party || OPINIONS[one.opinion]}</b> <small className="by">{OPINIONS[one.opinion]}</small>
            <small>{standing(one)}</small>
            {[one.items, one.contact, one.words].filter(Boolean).map((words) => (
              <small key={words} className="words-of-step">
                {words}
              </small>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function standing({ sentOn, receivedOn, dueOn, answeredOn, verdict, silence }: OpinionLine): string {
  if (answeredOn) return `${withWeekday(answeredOn)} 答复：${verdict ? wordFor(WORDS.verdict, verdict) : ""}`;
  if (silence) return `■ ${silence}`;
  const reached = receivedOn ? `${receivedOn} 送达` : `${sentOn} 发出，送达之日未记录，暂按发出之日计`;
  return dueOn ? `${reached}；意见期限到 ${withWeekday(dueOn)}` : reached;
}
