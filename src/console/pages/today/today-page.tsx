import { useAnswer } from "../../answers.ts";
import { dayWords } from "../../dates.ts";
import { Loaded } from "../../parts/loaded.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { useOrgan, useOrganCode } from "../../session.ts";
import { dutiesOf } from "./duties.ts";
import { DutyList } from "./duty-list.tsx";
import { MovedDeadlines } from "./moved-deadlines.tsx";
import { OpenRequests } from "./open-requests.tsx";
import { RecentEvents } from "./recent-events.tsx";
import "./today.css";

/** 今天: what waits for me, how the organ stands, what has just happened. */
export function TodayPage() {
  const organ = useOrganCode();
  const { may } = useOrgan();
  const today = useAnswer("today", { params: { organ } });
  return (
    <>
      <PageHead title="今天" lead={today.data && dayWords(today.data.today)} />
      <Loaded query={today}>
        {(view) => (
          <div className="today">
            <MovedDeadlines moved={view.moved} />
            <DutyList duties={dutiesOf(view, (permission) => may.includes(permission))} />
            <OpenRequests requests={view.requests} />
            <RecentEvents events={view.recent} />
          </div>
        )}
      </Loaded>
    </>
  );
}
