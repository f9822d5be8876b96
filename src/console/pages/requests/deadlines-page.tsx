import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { CallList } from "../../../contract/deadlines.ts";
import type { RequestLine } from "../../../contract/requests.ts";
import { useAnswer } from "../../answers.ts";
import { type Urgency, urgencyOf } from "../../dates.ts";
import { Due } from "../../parts/due.tsx";
import { Empty } from "../../parts/empty.tsx";
import { Listing } from "../../parts/listing.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { useMay, useOrganCode } from "../../session.ts";
import { stateWords } from "../../words.ts";
import { CalendarFeed } from "./calendar-feed.tsx";
import { CallListPanel, CallSheet } from "./call-list.tsx";
import { DeadlineCalendar } from "./deadline-calendar.tsx";
import { numberColumn, ToRequests } from "./request-columns.tsx";
import "./clock.css";
import "./deadlines.css";

const QUEUES: readonly { urgency: Urgency; title: string }[] = [
  { urgency: "late", title: "已超期" },
  { urgency: "today", title: "今天到期" },
  { urgency: "soon", title: "三个工作日以内" },
  { urgency: "calm", title: "还有时间" },
  { urgency: "unknown", title: "期限还不能计算" },
];

/** 期限: the open cases by what is due first, in queues and in a calendar. */
export function DeadlinesPage() {
  const organ = useOrganCode();
  const mayCall = useMay("request.step");
  const deadlines = useAnswer("deadlines", { params: { organ } });
  const [calls, keep] = useState<CallList>();
  if (calls) return <CallSheet list={calls} close={() => keep(undefined)} />;
  return (
    <>
      <PageHead title="期限" above={<ToRequests />} lead="在办的申请，先到期的在前。标“预估”的日期还可能变动。" />
      <Loaded query={deadlines}>
        {({ today, total, lines }) =>
          total === 0 ? (
            <Empty basis="《条例》第三十三条">没有在办的申请，也就没有期限。</Empty>
          ) : (
            <div className="deadlines">
              <div>
                {total > lines.length && (
                  <p className="note warn">
                    在办 {total} 件，这里列出最早收到的 {lines.length} 件。
                  </p>
                )}
                {QUEUES.map(({ urgency, title }) => (
                  <Queue key={urgency} title={title} lines={lines.filter(({ left }) => urgencyOf(left) === urgency)} />
                ))}
              </div>
              <aside className="no-print" aria-label="日历和催办">
                <DeadlineCalendar today={today} lines={lines} />
                {mayCall && <CallListPanel made={keep} />}
                <CalendarFeed />
                <section aria-labelledby="reminders">
                  <h2 id="reminders">期限提醒</h2>
                  <p className="soft">到期以前发邮件，或者通知本单位的系统；超期的逐级上报。</p>
                  <p>
                    <Link to="/$organ/requests/reminders" params={{ organ }}>
                      收件人、时间和最近的提醒
                    </Link>
                  </p>
                </section>
              </aside>
            </div>
          )
        }
      </Loaded>
    </>
  );
}

function Queue({ title, lines }: { title: string; lines: readonly RequestLine[] }) {
  const organ = useOrganCode();
  if (lines.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2>
        {title}（{lines.length}）
      </h2>
      <Listing
        caption={`${title}的申请`}
        lines={lines}
        id={({ number }) => number}
        columns={[
          numberColumn(organ),
          { head: "所需信息", className: "wide", cell: ({ summary }) => summary },
          { head: "状态", className: "nowrap", cell: ({ state }) => stateWords(state) },
          { head: "承办", className: "nowrap", cell: ({ office }) => office ?? "" },
          {
            head: "应答复",
            cell: ({ dueOn, left, provisional }) => (
              <>
                <Due on={dueOn} left={left} /> {provisional && <span className="mark">预估</span>}
              </>
            ),
          },
        ]}
      />
    </section>
  );
}
