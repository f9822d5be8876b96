import type { PlainDate } from "../../calendar/plain-date.ts";
import type { WorkCalendar } from "../../calendar/work-calendar.ts";
import type { Law } from "../../law/law.ts";
import type { Deadline } from "../requests/clock.ts";
import { withStart, workingDayDeadline } from "../requests/working-day-deadline.ts";

/** The last day to publish information on the organ's own motion 主动公开期限: from its making or change. Basis: 条例 art. 26. */
export function publicationDeadline(formedOn: PlainDate, law: Law, calendar: WorkCalendar): Deadline {
  return workingDayDeadline("publication", formedOn, law, calendar);
}

/** The last day where another law or the full list 全清单 sets a shorter or longer time. Basis: 条例 art. 26, second sentence. */
export function specialPublicationDeadline(
  formedOn: PlainDate,
  { workingDays, basis }: { workingDays: number; basis: string },
  calendar: WorkCalendar,
): Deadline {
  return { ...withStart(formedOn, "政府信息形成或者变更之日", calendar.addWorkingDays(formedOn, workingDays)), basis };
}
