import { strToU8, type Zippable, zipSync } from "fflate";
import type { Account } from "../../db/stores/accounts.ts";
import { listDisputes } from "../../db/stores/disputes.ts";
import { eventsOf, type StoredEvent } from "../../db/stores/events.ts";
import { lettersOf } from "../../db/stores/letters.ts";
import { requestByNumber } from "../../db/stores/requests.ts";
import { followPath } from "../../domain/requests/questions.ts";
import { type BundleEntry, writeBundleIndex } from "../../engines/writing/letter-bundle-index.ts";
import { withActorNames } from "../events/actor.ts";
import { digestOf, openLetterFile } from "../letters/papers.ts";
import { openAnswers } from "../letters/path-answers.ts";
import { type Desk, type Office, perform } from "../office.ts";
import { Refusal } from "../refusal.ts";
import { takeFile } from "../requests/case-file.ts";
import { clockOf } from "../requests/clock.ts";
import { factsOf, stepLabel } from "../requests/facts.ts";
import { replyFile } from "../requests/letter.ts";
import { shown } from "./list.ts";

const DAY_ZERO = new Date(1980, 0, 1);

/** What goes into a dispute of a request 应诉包: everything that the organ has to prove, with an index of digests. @returns the zip. */
export function disputeBundle(
  office: Office,
  person: Account,
  organ: string,
  id: number,
): Promise<{ bytes: Uint8Array; name: string }> {
  return perform(office, person, organ, "dispute.record", async (desk) => {
    const row = (await listDisputes(desk.scope, desk.organ.id)).find((one) => one.id === id);
    if (!row?.request) throw new Refusal("not-found");
    const papers = await papersOf(office, desk, row.request);
    const entries = papers.map(
      ({ name, what, bytes, proves }, i): BundleEntry => ({
        name: `${String(i + 1).padStart(2, "0")} ${name}`,
        what,
        proves,
        digest: digestOf(bytes).toString("hex"),
      }),
    );
    const dispute = shown(office, row);
    const index = await writeBundleIndex(
      { organ: desk.organ.name, caseNumber: row.case_number, request: row.request, date: desk.today, duties: dispute.duties },
      entries,
    );
    const files: Zippable = { "00 证据目录.docx": index };
    for (const [i, { bytes }] of papers.entries()) files[entries[i]!.name] = bytes;
    await desk.record("dispute", id, "bundle-made", { files: entries.map(({ digest }) => digest) });
    return { bytes: zipSync(files, { mtime: DAY_ZERO, level: 6 }), name: `应诉材料 ${row.case_number}` };
  });
}

interface Paper {
  name: string;
  what: string;
  proves: string;
  bytes: Uint8Array;
}

async function papersOf(office: Office, desk: Desk, number: string): Promise<Paper[]> {
  const { scope, organ, today } = desk;
  const request = await requestByNumber(scope, organ.id, number);
  if (!request) throw new Refusal("not-found");
  const file = await takeFile(desk, number);
  const letters = (await lettersOf(scope, organ.id, request.id)).filter(({ issued_at }) => issued_at);
  const issued = letters.flatMap((letter): Paper[] =>
    (["docx", "pdf"] as const).map((type) => ({
      name: `${letter.title}${letter.number ? ` ${letter.number}` : ""}.${type}`,
      what: `${letter.title}（${letter.dated}）${type === "pdf" ? "，副本" : ""}`,
      proves: office.law.cite(office.law.letter(letter.kind as never).basis),
      bytes: openLetterFile(office, organ.id, request, type, (type === "docx" ? letter.document : letter.copy)!),
    })),
  );
  const kept = letters.some(({ kind }) => kind === "reply");
  const reply: Paper[] =
    !kept && file.outcome?.document_number
      ? [
          {
            name: `政府信息公开申请答复书 ${file.outcome.document_number}.docx`,
            what: "答复书",
            proves: "答复的内容、依据和救济告知",
            bytes: await replyFile(office, desk, number),
          },
        ]
      : [];
  const answer = clockOf(office, factsOf(request, file.steps), file.outcome?.decided_on ?? today);
  const ledger =
    "clock" in answer
      ? [
          `答复期限：${answer.clock.due}（${answer.clock.basis}）`,
          ...answer.defects,
          "日期,是否计入,原因",
          ...answer.clock.days.map(({ date, counts, why }) => `${date},${counts ? "计入" : "不计入"},${why}`),
        ]
      : [answer.problem];
  const events = await withActorNames(scope, await eventsOf(scope, organ.id, "request", request.id));
  return [
    ...issued,
    ...reply,
    text("期限计算.csv", "期限逐日计算", "答复期限的起算、扣除和届满", ledger),
    text(
      "七问结论与证据.txt",
      "七问的结论与证据，含检索记录",
      "认定的事实和依据；已尽合理检索义务",
      await findings(office, desk, request),
    ),
    text("送达证明.txt", "送达的方式和日期", "答复已在期限内送达", serviceLines(file)),
    text("事件链.csv", "事件链，每条带摘要", "办理经过及其先后，未经改动", chainLines(events)),
  ];
}

/** A text file that Excel and WPS open with the right letters. */
const text = (name: string, what: string, proves: string, lines: readonly string[]): Paper => ({
  name,
  what,
  proves,
  bytes: strToU8(`\ufeff${lines.join("\r\n")}\r\n`),
});

async function findings(office: Office, desk: Desk, request: Parameters<typeof openAnswers>[2]): Promise<string[]> {
  const answers = await openAnswers(office, desk, request);
  const { evidence } = office.law.data.questions;
  const lines = followPath(answers, office.law).steps.flatMap(({ id, question, choice, answer }) => {
    const given = answers.find((one) => one.question === id);
    const fields = choice.evidence.flatMap((name) => evidence[name]?.fields ?? []);
    return [
      `${question.short}：${choice.label}（${office.law.cite(question.basis)}）`,
      ...(answer.finding ? [`  认定：${answer.finding}`] : []),
      ...fields.map(({ id, label }) => `  ${label}：${answer.evidence[id] ?? ""}`),
      `  ${given?.clerk ?? ""}，${given?.answeredAt.toISOString() ?? ""}`,
    ];
  });
  return lines.length > 0 ? lines : ["此件未经七问作出，没有留存逐步的结论与证据。"];
}

function serviceLines({ outcome, steps }: Awaited<ReturnType<typeof takeFile>>): string[] {
  const served = outcome?.served_on
    ? [
        `答复书：${outcome.service_method ?? ""}，${outcome.served_on}${outcome.tracking_number ? `，邮件号 ${outcome.tracking_number}` : ""}${outcome.signed_on ? `，签收 ${outcome.signed_on}` : ""}`,
      ]
    : ["答复书：没有记录送达"];
  const notices = steps.filter(({ kind }) => kind === "noticeReceived" || kind === "opinionLetterReceived");
  return [...served, ...notices.map((step) => `${stepLabel(step)}：${step.occurred_on}`)];
}

function chainLines(events: readonly StoredEvent[]): string[] {
  return [
    "序号,时间,事项,办理人,摘要",
    ...events.map(({ sequence, at, kind, actor, hash }) => `${sequence},${at.toISOString()},${kind},${actor},${hash}`),
  ];
}
