import { createHmac } from "node:crypto";
import { endDispute } from "../../actions/disputes/end.ts";
import { registerDispute } from "../../actions/disputes/register.ts";
import { draftDocument } from "../../actions/documents/draft.ts";
import { releaseDocument } from "../../actions/documents/release.ts";
import { atDesk, type Desk, type Office, today } from "../../actions/office.ts";
import { releaseReport } from "../../actions/reports/release.ts";
import { reviewReport } from "../../actions/reports/review.ts";
import { saveSections } from "../../actions/reports/save-sections.ts";
import { standingOf } from "../../actions/reports/standing.ts";
import { recordStep } from "../../actions/requests/record-step.ts";
import { registerRequest } from "../../actions/requests/register.ts";
import { replyToRequest } from "../../actions/requests/reply.ts";
import { submitRequest } from "../../actions/requests/submit.ts";
import { recordStatistic } from "../../actions/statistics/record.ts";
import { addDays, type PlainDate } from "../../calendar/plain-date.ts";
import type { Registration } from "../../contract/requests.ts";
import type { Account } from "../../db/stores/accounts.ts";
import { listDisputes } from "../../db/stores/disputes.ts";
import { countDocuments, waitingEditions } from "../../db/stores/documents.ts";
import type { Organ } from "../../db/stores/organs.ts";
import { latestSections, releaseOf } from "../../db/stores/reports.ts";
import { outcomeOf, requestByNumber, stepsOf } from "../../db/stores/requests.ts";
import { statisticsOfYear } from "../../db/stores/statistics.ts";
import { REVIEW_STATES } from "../../domain/annual-report/review.ts";
import { draftOf } from "./draft-of.ts";
import { documentsOf, type YearExample } from "./example.ts";
import { leaveReviewOpen } from "./open-review.ts";

interface People {
  clerk: Account;
  sectionHead: Account;
  officer: Account;
  administrator: Account;
}

/** Does a year's work again 重演一年, day by day, from a description of it; work that is already there is left alone. */
export async function relive(
  office: Office,
  organ: Organ,
  people: People,
  year: YearExample,
  say: (line: string) => void,
): Promise<void> {
  const on = (day: PlainDate, hour = 10): Office => ({
    ...office,
    now: () => new Date(`${day}T${String(hour).padStart(2, "0")}:00:00+08:00`),
  });
  const look = <Result>(work: (desk: Desk) => Promise<Result>) => atDesk(office, organ, "system", work);
  if (await look(({ scope }) => releaseOf(scope, organ.id, year.year))) return;
  say(`正在载入演示数据（${year.year}年）……`);

  await publishDocuments(office, on, look, organ, people, year);
  say("  文件已公开");
  await answerRequests(office, on, look, organ, people.clerk, year);
  await recordFigures(on, look, organ, people.clerk, year);
  say("  申请、案件、数据已登记");

  const { savedOn, releasedOn, sections } = year.report;
  if (!(await look(({ scope }) => latestSections(scope, organ.id, year.year)))) {
    await saveSections(on(savedOn), people.clerk, organ.code, year.year, { edition: null, sections });
  }
  await receiveOpenRequests(office, on, organ, people.clerk, year);
  await leaveReviewOpen(office, organ, people, year);
  await passReview(on(savedOn), on(releasedOn), look, organ, people, year.year);
  // Last: a year whose report is out has been relived to the end.
  await releaseReport(on(releasedOn), people.officer, organ.code, year.year);
  say("  年度报告已发布");
}

/** The clerk submits the report, the officer approves it; an interruption may have left it submitted. */
async function passReview(
  written: Office,
  read: Office,
  look: Look,
  organ: Organ,
  { clerk, officer }: Pick<People, "clerk" | "officer">,
  year: number,
): Promise<void> {
  const form = written.law.reportForm(year);
  for (const step of ["submitted", "approved"] as const) {
    const { state, digest } = await look((desk) => standingOf(written, desk, form, year));
    const [office, person] = step === "submitted" ? [written, clerk] : [read, officer];
    if (REVIEW_STATES[state].steps.includes(step))
      await reviewReport(office, person, organ.code, year, { step, digest, reason: "" });
  }
}

/** Requests that are being handled now and a document that waits, so that the first screen has something to do. Where no calendar covers today there are none. */
async function receiveOpenRequests(
  office: Office,
  on: On,
  organ: Organ,
  clerk: Account,
  { openRequests, openDocument }: YearExample,
): Promise<void> {
  const { calendar } = office;
  const now = today(office);
  if (now > calendar.coveredThrough) return;
  const waiting = await atDesk(office, organ, "system", ({ scope }) => waitingEditions(scope, organ.id));
  if (!waiting.some(({ title }) => title === openDocument.title)) {
    await draftDocument(office, clerk, organ.code, draftOf(organ, { ...openDocument, documentNumber: "" }, now));
  }
  for (const [i, { workingDaysAgo, name, description, step }] of openRequests.entries()) {
    let received = now;
    while (calendar.workingDaysUntil(received, now) < workingDaysAgo) received = addDays(received, -1);
    const { number } = await submitRequest(on(received), organ, {
      ...applicationOf(90 + i, name, description, "portal"),
      confirmed: "yes",
      submissionKey: keyOf(office, `open-${i}`),
    });
    const steps = await atDesk(office, organ, "system", async ({ scope }) =>
      stepsOf(scope, organ.id, [(await requestByNumber(scope, organ.id, number))!.id]),
    );
    if (step === "none" || [...steps.values()].some((list) => list.length > 0)) continue;
    const asked = calendar.addWorkingDays(received, 2).due;
    await recordStep(on(asked), clerk, organ.code, number, {
      kind: "seekOpinion",
      opinion: "third-party",
      occurredOn: asked,
      party: "澄州市演示勘察设计院",
      items: "施工图设计文件",
      note: "涉及设计单位的商业秘密",
    });
  }
}

type On = (day: PlainDate, hour?: number) => Office;
type Look = <Result>(work: (desk: Desk) => Promise<Result>) => Promise<Result>;

async function publishDocuments(
  { calendar }: Office,
  on: On,
  look: Look,
  organ: Organ,
  { clerk, officer }: Pick<People, "clerk" | "officer">,
  year: YearExample,
): Promise<void> {
  // An interruption may have left one document drafted and not released.
  for (const waiting of await look(({ scope }) => waitingEditions(scope, organ.id))) {
    if ([year.openDocument.title, year.openReview.title].includes(waiting.title)) continue;
    await releaseDocument(
      on(calendar.addWorkingDays(waiting.written_on, 2).due, 15),
      officer,
      organ.code,
      waiting.document_id,
      waiting.number,
    );
  }
  const there = await look(({ scope }) => countDocuments(scope, organ.id, {}));
  for (const document of documentsOf(year).slice(there)) {
    // The first working day from the day meant; near the end of the year the one before, so that it is published within the year.
    const writtenOn = document.on >= `${year.year}-12-28` ? `${year.year}-12-27` : calendar.nextDayNotOff(document.on).due;
    const key = await draftDocument(on(writtenOn), clerk, organ.code, draftOf(organ, document, writtenOn));
    await releaseDocument(on(calendar.addWorkingDays(writtenOn, 2).due, 15), officer, organ.code, key.id, key.edition);
  }
}

async function answerRequests(
  office: Office,
  on: On,
  look: Look,
  organ: Organ,
  clerk: Account,
  year: YearExample,
): Promise<void> {
  for (const [i, { channel, received, decided, name, description, reply }] of year.requests.entries()) {
    const application = {
      ...applicationOf(i, name, description, channel),
      submissionKey: keyOf(office, `${year.year}-${i + 1}`),
    };
    const { number } =
      channel === "portal"
        ? await submitRequest(on(received), organ, { ...application, confirmed: "yes" })
        : await registerRequest(on(received), clerk, organ.code, {
            ...application,
            channel: channel as Registration["channel"],
            arrivedOn: received,
            receivedOn: received,
          });

    const answered = await look(async ({ scope }) =>
      outcomeOf(scope, organ.id, (await requestByNumber(scope, organ.id, number))!.id),
    );
    if (answered) continue;
    const reviewed = await look(async ({ scope }) => {
      const { id } = (await requestByNumber(scope, organ.id, number))!;
      return (await stepsOf(scope, organ.id, [id])).get(id)?.some(({ kind }) => kind === "reviewConfidentiality");
    });
    if (!reviewed)
      await recordStep(on(decided), clerk, organ.code, number, {
        kind: "reviewConfidentiality",
        occurredOn: decided,
        finding: "open",
        note: "不涉及国家秘密、商业秘密、个人隐私",
      });
    await replyToRequest(on(decided), clerk, organ.code, number, {
      outcome: "disclosed",
      variant: "provided",
      kinds: [],
      withheldUnder: [],
      reply,
      reasons: "",
      decidedOn: decided,
      serviceMethod: channel === "portal" ? "electronic" : channel === "in-person" ? "direct" : "post",
      servedOn: decided,
    });
  }
}

/** The same key at every start, which nobody outside can know. */
function keyOf({ key }: Office, label: string): string {
  return createHmac("sha256", key).update(`demonstration/${label}`).digest("hex").slice(0, 32);
}

function applicationOf(i: number, name: string, description: string, channel: string) {
  return {
    applicantKind: "natural-person",
    name,
    identityKind: "identity-card",
    identityNumber: `0000001980010100${String(i).padStart(2, "0")}`,
    telephone: `0000-555${String(i).padStart(5, "0")}`,
    address: `澄州市云栖区禾泽镇示例路${i + 1}号`,
    email: channel === "portal" ? `applicant${i + 1}@example.cn` : "",
    description,
    format: channel === "portal" ? "electronic" : "paper",
    delivery: channel === "portal" ? "email" : channel === "in-person" ? "pick-up" : "post",
  } as const;
}

async function recordFigures(on: On, look: Look, organ: Organ, clerk: Account, year: YearExample): Promise<void> {
  const registered = await look(({ scope }) => listDisputes(scope, organ.id));
  for (const { result, endedOn, lesson, ...dispute } of year.disputes) {
    const there = registered.find(({ case_number }) => case_number === dispute.caseNumber);
    const id = there?.id ?? (await registerDispute(on(dispute.openedOn), clerk, organ.code, { ...dispute, requestNumber: "" }));
    if (!there?.result) await endDispute(on(endedOn), clerk, organ.code, id, { result, endedOn, lesson });
  }
  const reported = await look(({ scope }) => statisticsOfYear(scope, organ.id, year.year));
  for (const [month, quantity] of year.penalties.entries()) {
    const occurredOn = addDays(`${year.year}-${String(month + 1).padStart(2, "0")}-01`, 27);
    if (reported.some(({ occurred_on }) => occurred_on === occurredOn)) continue;
    await recordStatistic(on(occurredOn), clerk, organ.code, {
      kind: "penalties",
      occurredOn,
      quantity,
      source: `综合行政执法队${month + 1}月行政处罚决定台账`,
      note: "",
    });
  }
}
