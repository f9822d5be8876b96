import type * as z from "zod";
import { addDays, addMonths } from "../../calendar/plain-date.ts";
import type { SimilarRequests } from "../../contract/requests.ts";
import type { Account } from "../../db/stores/accounts.ts";
import { requestsOfApplicant } from "../../db/stores/applicants.ts";
import { outcomesOf, requestByNumber, requestsById, requestsSince, stepsOf } from "../../db/stores/requests.ts";
import { likeness } from "../../domain/requests/likeness.ts";
import { type Office, perform } from "../office.ts";
import { Refusal } from "../refusal.ts";
import { digestsOf } from "./applicant-index.ts";
import { openApplication, summaryOf } from "./application.ts";
import { stateOf } from "./facts.ts";

const MONTHS = 24;
const LOOKED_THROUGH = 500;
const SHOWN = 5;
const ALIKE = 0.5;

/**
 * Earlier requests like this one 相似申请, for staff only: what was answered then, and whether this one repeats it.
 *
 * A suggestion; the decision is a person's. Basis: 条例 art. 36(6), 35.
 */
export function similarRequests(
  office: Office,
  person: Account,
  organ: string,
  number: string,
): Promise<z.infer<typeof SimilarRequests>> {
  return perform(office, person, organ, "organ.read", async ({ scope, organ }) => {
    const request = await requestByNumber(scope, organ.id, number);
    const asked = request && openApplication(office, organ.id, request);
    if (!request) throw new Refusal("not-found");
    if (!asked) return { lines: [], thisMonth: 0 };

    const from = addMonths(request.received_on, -MONTHS);
    const { identity } = digestsOf(office, organ.id, asked);
    // All that this applicant asked, found by the digest; of what others asked, the newest.
    const same = new Set(
      (await requestsOfApplicant(scope, organ.id, identity, from, request.received_on))
        .slice(-LOOKED_THROUGH)
        .map(({ id }) => id),
    );
    const recent = await requestsSince(scope, organ.id, from, LOOKED_THROUGH);
    const older = await requestsById(
      scope,
      organ.id,
      [...same].filter((id) => !recent.some((row) => row.id === id)),
    );
    const read = [...recent, ...older].map((row) => ({ row, application: openApplication(office, organ.id, row) }));
    const alike = read
      .filter(({ row }) => row.id !== request.id && row.received_on <= request.received_on)
      .map((one) => ({
        ...one,
        same: same.has(one.row.id),
        likeness: likeness(one.application?.description ?? "", asked.description),
      }))
      .filter(({ likeness }) => likeness >= ALIKE)
      .sort((one, other) => Number(other.same) - Number(one.same) || other.likeness - one.likeness)
      .slice(0, SHOWN);
    const ids = alike.map(({ row }) => row.id);
    const outcomes = await outcomesOf(scope, organ.id, ids);
    const steps = await stepsOf(scope, organ.id, ids);
    const month = request.received_on.slice(0, 7);
    const inMonth = await requestsOfApplicant(scope, organ.id, identity, `${month}-01`, addDays(addMonths(`${month}-01`, 1), -1));
    return {
      thisMonth: inMonth.length,
      lines: alike.map(({ row, application, same, likeness }) => ({
        number: row.number,
        summary: summaryOf(application, 60),
        receivedOn: row.received_on,
        state: stateOf(outcomes.get(row.id), steps.get(row.id) ?? [], row),
        outcome: outcomes.get(row.id)?.outcome ?? null,
        sameApplicant: same,
        likeness: Math.round(likeness * 100),
      })),
    };
  });
}
