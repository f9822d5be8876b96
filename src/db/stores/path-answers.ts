import type { Insertable, Selectable } from "kysely";
import type { Scope } from "../database.ts";
import type { PathAnswerRow } from "../rows/letters.ts";

export type StoredAnswer = Selectable<PathAnswerRow>;

/** The answers to the seven questions 七问 of a request. */
export function pathAnswers(scope: Scope, organId: number, requestId: number) {
  return scope
    .selectFrom("path_answer")
    .innerJoin("account", "account.id", "path_answer.answered_by")
    .selectAll("path_answer")
    .select("account.name as clerk")
    .where("organ_id", "=", organId)
    .where("request_id", "=", requestId)
    .execute();
}

export async function savePathAnswer(scope: Scope, answer: Insertable<PathAnswerRow>): Promise<void> {
  await scope
    .insertInto("path_answer")
    .values(answer)
    .onConflict((conflict) =>
      conflict.columns(["organ_id", "request_id", "question"]).doUpdateSet({
        choice: answer.choice,
        sealed: answer.sealed,
        answered_by: answer.answered_by,
        answered_at: answer.answered_at,
      }),
    )
    .execute();
}

export async function clearPathAnswers(
  scope: Scope,
  organId: number,
  requestId: number,
  questions: readonly string[],
): Promise<void> {
  if (questions.length === 0) return;
  await scope
    .deleteFrom("path_answer")
    .where("organ_id", "=", organId)
    .where("request_id", "=", requestId)
    .where("question", "in", questions)
    .execute();
}
