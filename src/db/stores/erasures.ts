import type { PlainDate } from "../../calendar/plain-date.ts";
import type { Scope } from "../database.ts";

/** Cases decided before a day whose key has not been destroyed, and whose disputes all ended before it too. */
function erasable(scope: Scope, organId: number, decidedBefore: PlainDate) {
  return scope
    .selectFrom("request")
    .innerJoin("request_outcome", (join) =>
      join.onRef("request_outcome.organ_id", "=", "request.organ_id").onRef("request_outcome.request_id", "=", "request.id"),
    )
    .where("request.organ_id", "=", organId)
    .where("request.sealed_key", "is not", null)
    .where("request_outcome.decided_on", "<", decidedBefore)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom("dispute")
            .select("dispute.id")
            .whereRef("dispute.organ_id", "=", "request.organ_id")
            .whereRef("dispute.request_id", "=", "request.id")
            .where((ended) => ended.or([ended("dispute.ended_on", "is", null), ended("dispute.ended_on", ">=", decidedBefore)])),
        ),
      ),
    );
}

export async function countErasable(scope: Scope, organId: number, decidedBefore: PlainDate): Promise<number> {
  const { count } = await erasable(scope, organId, decidedBefore)
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

/** The oldest of them, or those with these numbers. */
export function erasableRequests(
  scope: Scope,
  organId: number,
  decidedBefore: PlainDate,
  { numbers, limit }: { numbers?: readonly string[]; limit: number },
): Promise<{ id: number; number: string; received_on: PlainDate; decided_on: PlainDate }[]> {
  return erasable(scope, organId, decidedBefore)
    .$if(numbers !== undefined, (query) => query.where("request.number", "in", [...numbers!]))
    .select(["request.id", "request.number", "request.received_on", "request_outcome.decided_on"])
    .orderBy("request_outcome.decided_on")
    .orderBy("request.id")
    .limit(limit)
    .execute();
}

/** Destroys the keys: what was sealed under them, in the case, its steps, papers and letters, cannot be read by anyone again. */
export async function destroyKeys(scope: Scope, organId: number, requestIds: readonly number[]): Promise<void> {
  await scope
    .updateTable("request")
    .set({ sealed_key: null, sealed: Buffer.alloc(0), submission_key: null })
    .where("organ_id", "=", organId)
    .where("id", "in", requestIds)
    .execute();
  await scope
    .updateTable("request_outcome")
    .set({ sealed: null, reply: "", reasons: "" })
    .where("organ_id", "=", organId)
    .where("request_id", "in", requestIds)
    .where("document_number", "is not", null)
    .execute();
  await scope.deleteFrom("applicant_index").where("organ_id", "=", organId).where("request_id", "in", requestIds).execute();
}
