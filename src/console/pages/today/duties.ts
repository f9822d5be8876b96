import { addDays, type PlainDate } from "../../../calendar/plain-date.ts";
import type { TodayView } from "../../../contract/organs.ts";
import { dayWords, leftWords } from "../../dates.ts";
import type { Permission } from "../../session.ts";

/** One thing that waits for this person 要我办. */
export interface Duty {
  kind: "request" | "document" | "dispute" | "report";
  /** What it is found by: a number, or `id/edition`, or a year. */
  id: string;
  title: string;
  dueOn: PlainDate | null;
  /** Why it stands where it stands, in a word. */
  reason: string;
  pressing: boolean;
}

const REPORT_IN_SIGHT = 45;

/** What this person can act on, what turns late first on top; what has no date comes last. */
export function dutiesOf(view: TodayView, may: (permission: Permission) => boolean): Duty[] {
  const handles = may("request.reply") || may("request.step");
  const duties = [
    ...(handles ? view.requests.map(requestDuty) : []),
    ...view.documents.filter(({ maySign }) => maySign).map((document) => documentDuty(document, view.today)),
    ...(may("dispute.record") ? view.disputes.map(disputeDuty) : []),
    ...(may("report.edit") || may("report.release") ? reportDuties(view) : []),
  ];
  return duties.sort((a, b) => (a.dueOn ?? "9999").localeCompare(b.dueOn ?? "9999"));
}

function requestDuty({ number, summary, dueOn, left }: TodayView["requests"][number]): Duty {
  return { kind: "request", id: number, title: summary, dueOn, reason: leftWords(left), pressing: left !== null && left <= 3 };
}

function documentDuty({ id, edition, title, dueOn }: TodayView["documents"][number], today: PlainDate): Duty {
  const late = dueOn !== null && dueOn < today;
  return { kind: "document", id: `${id}/${edition}`, title, dueOn, reason: late ? "已超公开期限" : "等您审核", pressing: late };
}

function disputeDuty({ id, caseNumber, openedOn }: TodayView["disputes"][number]): Duty {
  return {
    kind: "dispute",
    id: String(id),
    title: caseNumber,
    dueOn: null,
    reason: `${dayWords(openedOn)}起未结`,
    pressing: false,
  };
}

/** The report of last year, once its day comes into sight. */
function reportDuties({ report: { year, releasedOn, dueOn }, today }: TodayView): Duty[] {
  if (releasedOn !== null || today < addDays(dueOn, -REPORT_IN_SIGHT)) return [];
  const late = today > dueOn;
  return [
    {
      kind: "report",
      id: String(year),
      title: `${year}年度报告`,
      dueOn,
      reason: late ? "已过公布之日" : "还没有发布",
      pressing: late,
    },
  ];
}
