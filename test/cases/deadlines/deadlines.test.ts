import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { publicationDeadline } from "../../../src/domain/disclosure/publication.ts";
import { type DisputeLimit, disputeDeadline } from "../../../src/domain/disputes/deadline.ts";
import type { Deadline, RequestFacts } from "../../../src/domain/requests/clock.ts";
import { paymentDeadline, replyDeadline, supplementNoticeDeadline } from "../../../src/domain/requests/deadline.ts";
import { opinionDeadline } from "../../../src/domain/requests/opinion.ts";
import type { FeeClock } from "../../../src/law/fee-tariff.ts";
import { loadLaw } from "../../../src/law/load.ts";

interface Case {
  name: string;
  facts: RequestFacts;
  of: string;
  from: string;
  asOf?: string;
  feeClock?: FeeClock;
  expect: { due?: string; error?: string; [fact: string]: unknown };
}

const law = loadLaw();
const calendar = law.workCalendar();
const cases = (file: string) =>
  (parse(readFileSync(join(import.meta.dirname, file), "utf8")) as Case[]).map((one) => [one.name, one] as const);

describe("答复期限", () => {
  test.each(cases("reply.yaml"))("%s", (_, { facts, asOf, feeClock, expect: expected }) => {
    const ask = () => replyDeadline(facts, law, calendar, { asOf, feeClock });
    if (expected.error) return expect(ask).toThrow(expected.error);
    const got = ask();
    expect({
      due: got.due,
      provisional: got.provisional,
      firstCounted: got.days.find(({ counts }) => counts)?.date,
      leftOut: got.days.filter(({ why }) => why.endsWith("期间，不计入")).length,
      waitingFor: got.waitingFor,
      defects: got.defects.length,
      because: got.provisionalBecause.join().match(/国务院办公厅\d+年部分节假日安排的通知/)?.[0],
    }).toMatchObject({ provisional: false, defects: 0, ...expected });
  });
});

describe("其他期限", () => {
  test.each(cases("other.yaml"))("%s", (_, { of, from, expect: expected }) => {
    const ask = () => deadline(of, from);
    if (expected.error) return expect(ask).toThrow(expected.error);
    expect(ask()).toMatchObject({ provisional: false, ...expected });
  });
});

function deadline(of: string, from: string): Deadline {
  if (of === "supplement-notice") return supplementNoticeDeadline(from, law, calendar);
  if (of === "third-party-opinion") return opinionDeadline("third-party", from, law, calendar);
  if (of === "co-maker-opinion") return opinionDeadline("co-maker", from, law, calendar);
  if (of === "fee-payment") return paymentDeadline(from, law, calendar);
  if (of === "publication") return publicationDeadline(from, law, calendar);
  return disputeDeadline(of as DisputeLimit, from, law, calendar);
}
