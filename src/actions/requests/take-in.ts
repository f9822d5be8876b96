import { type PlainDate, yearOf } from "../../calendar/plain-date.ts";
import type { Application } from "../../contract/requests.ts";
import { nextSerial } from "../../db/stores/counters.ts";
import { insertRequest, requestBySubmissionKey } from "../../db/stores/requests.ts";
import type { Desk, Office } from "../office.ts";
import { sealApplication } from "./application.ts";
import { clockOf } from "./clock.ts";
import { newSubmissionKey, queryCodeFor, queryCodeHash, submissionDigest } from "./query-code.ts";

export interface Arrival {
  channel: string;
  arrivedOn: PlainDate;
  receivedOn: PlainDate;
  /** Why that is the date of receipt, in Chinese. */
  ground: string;
  registeredBy: number | null;
  submissionKey?: string | undefined;
}

export interface Receipt {
  number: string;
  queryCode: string;
  dueOn: PlainDate | null;
}

/** Stores an application under the next number of its year 登记, once however often it is sent. */
export async function takeIn(office: Office, desk: Desk, application: Application, arrival: Arrival): Promise<Receipt> {
  const { scope, organ, today, now, record } = desk;
  const submissionKey = arrival.submissionKey || newSubmissionKey();
  const queryCode = queryCodeFor(submissionKey, office.key);
  const answer = clockOf(office, { receivedOn: arrival.receivedOn }, today);
  const dueOn = "clock" in answer ? answer.clock.due : null;

  const earlier = await requestBySubmissionKey(scope, organ.id, submissionDigest(submissionKey));
  if (earlier) return { number: earlier.number, queryCode, dueOn };

  const year = yearOf(arrival.receivedOn);
  const serial = await nextSerial(scope, organ.id, "request", year);
  const number = `${year}-${String(serial).padStart(4, "0")}`;
  const id = await insertRequest(scope, {
    organ_id: organ.id,
    number,
    query_code_hash: queryCodeHash(queryCode),
    channel: arrival.channel,
    arrived_on: arrival.arrivedOn,
    received_on: arrival.receivedOn,
    received_ground: arrival.ground,
    applicant_kind: application.applicantKind,
    ...sealApplication(office, organ.id, number, application),
    registered_by: arrival.registeredBy,
    registered_at: now,
    submission_key: submissionDigest(submissionKey),
  });
  await record("request", id, arrival.registeredBy === null ? "request-submitted" : "request-registered", {
    number,
    channel: arrival.channel,
    receivedOn: arrival.receivedOn,
    applicantKind: application.applicantKind,
  });
  return { number, queryCode, dueOn };
}
