import { type PlainDate, yearOf } from "../../calendar/plain-date.ts";
import type { Application } from "../../contract/requests.ts";
import { insertApplicantIndex } from "../../db/stores/applicants.ts";
import { nextSerial } from "../../db/stores/counters.ts";
import { insertRequest, lockSubmission, requestBySubmissionKey } from "../../db/stores/requests.ts";
import type { Desk, Office } from "../office.ts";
import { digestsOf } from "./applicant-index.ts";
import { openApplication, sealApplication } from "./application.ts";
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
  /** The day of receipt still waits for a confirmation with the applicant. */
  unconfirmed?: boolean;
  /** 工作人员代填. */
  dictated?: boolean;
  /** One more case of a letter that has become one already: it opens with the same query code. */
  letter?: { first: number; queryCodeHash: Buffer };
}

export interface Receipt {
  id: number;
  number: string;
  queryCode: string;
  dueOn: PlainDate | null;
  /** Whether it had been taken in before: the same form, sent twice. */
  repeated: boolean;
  /** The key under which the receipt can be shown again. */
  submissionKey: string;
}

/** Stores an application under the next number of its year 登记, once however often it is sent. */
export async function takeIn(office: Office, desk: Desk, application: Application, arrival: Arrival): Promise<Receipt> {
  const { scope, organ, today, now, record } = desk;
  let submissionKey = arrival.submissionKey || newSubmissionKey();
  const answer = clockOf(office, { receivedOn: arrival.receivedOn }, today);
  const dueOn = "clock" in answer && !arrival.unconfirmed ? answer.clock.due : null;

  await lockSubmission(scope, organ.id, submissionDigest(submissionKey));
  const earlier = await requestBySubmissionKey(scope, organ.id, submissionDigest(submissionKey));
  if (earlier && sameApplication(openApplication(office, organ.id, earlier), application)) {
    const queryCode = queryCodeFor(submissionKey, office.key);
    return { id: earlier.id, number: earlier.number, queryCode, dueOn, repeated: true, submissionKey };
  }
  // The form was sent before and then filled in anew: that is another request.
  if (earlier) submissionKey = newSubmissionKey();
  const queryCode = queryCodeFor(submissionKey, office.key);

  const year = yearOf(arrival.receivedOn);
  const serial = await nextSerial(scope, organ.id, "request", year);
  const number = `${year}-${String(serial).padStart(4, "0")}`;
  const id = await insertRequest(scope, {
    organ_id: organ.id,
    number,
    query_code_hash: arrival.letter?.queryCodeHash ?? queryCodeHash(queryCode),
    channel: arrival.channel,
    arrived_on: arrival.arrivedOn,
    received_on: arrival.receivedOn,
    received_ground: arrival.ground,
    applicant_kind: application.applicantKind,
    ...sealApplication(office, organ.id, number, application),
    registered_by: arrival.registeredBy,
    registered_at: now,
    submission_key: submissionDigest(submissionKey),
    unconfirmed: arrival.unconfirmed ?? false,
    filled_by_staff: arrival.dictated ?? false,
    letter_of: arrival.letter?.first ?? null,
  });
  await insertApplicantIndex(scope, [{ organ_id: organ.id, request_id: id, ...digestsOf(office, organ.id, application) }]);
  await record("request", id, arrival.registeredBy === null ? "request-submitted" : "request-registered", {
    number,
    channel: arrival.channel,
    receivedOn: arrival.receivedOn,
    applicantKind: application.applicantKind,
  });
  return { id, number, queryCode, dueOn, repeated: false, submissionKey };
}

/** Compared field by field: one form sent twice says the same. */
function sameApplication(one: Application | null, other: Application): boolean {
  return one !== null && (Object.keys(other) as (keyof Application)[]).every((field) => one[field] === other[field]);
}
