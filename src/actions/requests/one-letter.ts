import type { Step } from "../../contract/requests.ts";
import { insertStep } from "../../db/stores/requests.ts";
import { next } from "../../domain/requests/workflow.ts";
import type { Desk, Office } from "../office.ts";
import { Refusal } from "../refusal.ts";
import { openApplication } from "./application.ts";
import { type CaseFile, takeFile } from "./case-file.ts";
import { stateOf } from "./facts.ts";
import { takeIn } from "./take-in.ts";

/**
 * Makes cases of their own of what else a letter asks for 拆分: received on the same day, on the same ground, by the same query code.
 *
 * Basis: 信息处理费管理办法 art. 4 (一事一申请).
 */
export async function splitOff(
  office: Office,
  desk: Desk,
  { request }: CaseFile,
  parts: readonly string[],
  recordedBy: number | null,
): Promise<void> {
  const application = openApplication(office, desk.organ.id, request);
  if (!application) throw new Refusal("not-found");
  for (const description of parts) {
    await takeIn(
      office,
      desk,
      { ...application, description },
      {
        channel: request.channel,
        arrivedOn: request.arrived_on,
        receivedOn: request.received_on,
        ground: request.received_ground,
        registeredBy: recordedBy,
        dictated: request.filled_by_staff,
        letter: { first: request.letter_of ?? request.id, queryCodeHash: request.query_code_hash },
      },
    );
  }
}

/** Joins a case into an earlier one of the same applicant 并案: that one is told of it and goes on with its own clock. */
export async function joinInto(
  office: Office,
  desk: Desk,
  { request }: CaseFile,
  { number, occurredOn }: Step,
  recordedBy: number | null,
): Promise<void> {
  const { scope, organ, now, record } = desk;
  const refuse = (words: string) => new Refusal("invalid", {}, { number: words });
  if (number === request.number) throw refuse("不能并入本件");
  const into = await takeFile(desk, number).catch((reason: unknown) => {
    throw reason instanceof Refusal ? refuse("没有这个编号的申请") : reason;
  });
  if (!next(stateOf(into.outcome, into.steps, into.request), "takeOver")) throw refuse(`${number} 已经办结，不能并入`);
  if (into.request.received_on > request.received_on) throw refuse("只能并入先收到的一件，答复期限从先收到的算");
  const identity = (one: CaseFile["request"]) => openApplication(office, organ.id, one)?.identityNumber;
  if (identity(into.request) === undefined || identity(into.request) !== identity(request))
    throw refuse("两件不是同一申请人，不能并案");
  await insertStep(scope, {
    organ_id: organ.id,
    request_id: into.request.id,
    kind: "takeOver",
    occurred_on: [occurredOn, into.steps.at(-1)?.occurred_on ?? occurredOn].sort().at(-1)!,
    detail: JSON.stringify({ number: request.number }),
    recorded_by: recordedBy,
    recorded_at: now,
  });
  await record("request", into.request.id, "request-step", { kind: "takeOver", occurredOn });
}
