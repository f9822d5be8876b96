import { Button } from "antd";
import { withWeekday } from "../../../calendar/plain-date.ts";
import type { ActLine } from "../../../contract/requests.ts";
import "./act-bar.css";

interface Props {
  acts: readonly ActLine[];
  choose: (act: ActLine) => void;
}

/** What is done seldom waits behind 更多. */
const SELDOM: readonly string[] = ["transfer", "split", "merge", "chargeFee", "askForReasons", "withdraw"];
const isSeldom = ({ kind, opinion }: ActLine) => SELDOM.includes(kind) || (kind === "seekOpinion" && opinion !== "third-party");

/** The acts that the law allows now 现在可以办的, at the foot of the case, each with the date it would yield. */
export function ActBar({ acts, choose }: Props) {
  if (acts.length === 0) return null;
  const [often, seldom] = [acts.filter((act) => !isSeldom(act)), acts.filter(isSeldom)];
  const button = (act: ActLine) => (
    <Button
      key={actId(act)}
      className="act-button"
      onClick={() => choose(act)}
      disabled={act.hindrance !== null}
      title={act.basis}
    >
      <span>{act.label}</span>
      {(act.hindrance || act.yields) && (
        <small>{act.hindrance ?? (act.yields && `${act.yields.label} ${withWeekday(act.yields.on)}`)}</small>
      )}
    </Button>
  );
  return (
    <nav className="act-bar no-print" aria-label="现在可以办的事项">
      {often.map(button)}
      {seldom.length > 0 && (
        <details>
          <summary>更多</summary>
          <div>{seldom.map(button)}</div>
        </details>
      )}
    </nav>
  );
}

/** One kind of act may be open several times: for each letter that waits for an answer. */
export const actId = ({ kind, opinion, about }: ActLine) => [kind, opinion, about].filter((part) => part !== null).join("/");
