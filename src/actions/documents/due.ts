import type { PlainDate } from "../../calendar/plain-date.ts";
import { UncoveredDate } from "../../calendar/uncovered-date.ts";
import { publicationDeadline } from "../../domain/disclosure/publication.ts";
import type { Office } from "../office.ts";

/** The last day to publish 主动公开期限; `null` where no holiday notice or rule covers the days. Basis: 条例 art. 26. */
export function publicationDueOn({ law, calendar }: Office, writtenOn: PlainDate): PlainDate | null {
  try {
    return publicationDeadline(writtenOn, law, calendar).due;
  } catch (reason) {
    if (reason instanceof UncoveredDate) return null;
    throw reason;
  }
}
