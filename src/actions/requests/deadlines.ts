import type { CallLine, CallList, Deadlines } from "../../contract/deadlines.ts";
import type { RequestLine } from "../../contract/requests.ts";
import type { Account } from "../../db/stores/accounts.ts";
import { countRequests, listRequests, type RequestFilter } from "../../db/stores/requests.ts";
import { type Desk, type Office, perform } from "../office.ts";
import { openApplication } from "./application.ts";
import { requestLines } from "./list.ts";

/** So many open cases are listed, the oldest first; an organ with more of them has other worries than a list. */
const LISTED = 1000;
/** Working days before the deadline from which the handling office is called. */
const SOON = 3;

const OPEN: RequestFilter = { open: true };
const UNSERVED: RequestFilter = { unserved: true };

/** The open cases by their deadlines 期限. Basis: 条例 art. 33. */
export function listDeadlines(office: Office, person: Account, organ: string): Promise<Deadlines> {
  return perform(office, person, organ, "organ.read", (desk) => deadlinesOf(office, desk));
}

export async function deadlinesOf(office: Office, desk: Desk): Promise<Deadlines> {
  return {
    today: desk.today,
    total: await countRequests(desk.scope, desk.organ.id, OPEN),
    lines: inOrderOfDeadline(await requestLines(office, desk, OPEN, { limit: LISTED, offset: 0, oldestFirst: true })),
  };
}

/** What is due first on top; what has no date comes last. */
export const inOrderOfDeadline = (lines: readonly RequestLine[]): RequestLine[] =>
  [...lines].sort((one, other) => (one.dueOn ?? "9999").localeCompare(other.dueOn ?? "9999"));

/** The calls to make 催办电话单. It holds names and telephone numbers: that it was made is an event. */
export function makeCallList(office: Office, person: Account, organ: string): Promise<CallList> {
  return perform(office, person, organ, "request.step", async (desk) => {
    const page = { limit: LISTED, offset: 0, oldestFirst: true };
    const lines = [...(await requestLines(office, desk, OPEN, page)), ...(await requestLines(office, desk, UNSERVED, page))];
    const wanted = inOrderOfDeadline(lines).flatMap((line) => {
      const call = callFor(line);
      return call ? [{ line, ...call }] : [];
    });
    const called = wanted.filter(({ callApplicant }) => callApplicant).map(({ line }) => line.number);
    const contacts = await contactsOf(office, desk, called);
    await desk.record("organ", desk.organ.id, "call-list-made", { numbers: wanted.map(({ line }) => line.number) });
    return {
      madeOn: desk.today,
      lines: wanted.map(({ line: { number, dueOn, left, office: handling }, why, callApplicant }): CallLine => {
        const contact = callApplicant ? contacts.get(number) : undefined;
        return {
          number,
          why,
          callApplicant,
          applicant: contact?.name ?? "",
          telephone: contact?.telephone ?? "",
          office: handling,
          dueOn,
          left,
        };
      }),
    };
  });
}

/** Whom a case waits on; nothing for a case with time left. */
function callFor({ state, left }: RequestLine): { why: string; callApplicant: boolean } | undefined {
  const waits = WAITING_ON_APPLICANT[state];
  if (waits) return { why: waits, callApplicant: true };
  if (left === null || left > SOON) return undefined;
  return { why: left < 0 ? "已超期，催办" : left === 0 ? "今天到期，催办" : `还剩 ${left} 个工作日，催办`, callApplicant: false };
}

const WAITING_ON_APPLICANT: Record<string, string> = {
  "awaiting-confirmation": "与申请人确认收到",
  "awaiting-supplement": "提醒申请人补正",
  "awaiting-payment": "提醒申请人缴费",
  "awaiting-delivery": "联系申请人送达答复",
};

async function contactsOf(office: Office, { scope, organ }: Desk, numbers: readonly string[]) {
  const rows = await listRequests(scope, organ.id, { numbers }, { limit: numbers.length, offset: 0 });
  return new Map(
    rows.map(({ request }) => {
      const application = openApplication(office, organ.id, request);
      // Whoever asks through an agent is reached through the agent.
      const name = application?.agentName || application?.name || "";
      return [request.number, { name, telephone: application?.agentTelephone || application?.telephone || "" }] as const;
    }),
  );
}
