import { pathAnswers } from "../../db/stores/path-answers.ts";
import type { StoredRequest } from "../../db/stores/requests.ts";
import { OPINIONS, stateOf } from "../../domain/requests/case.ts";
import type { PathAnswer } from "../../domain/requests/questions.ts";
import type { OutcomeId } from "../../law/outcome.ts";
import type { CaseFact } from "../../law/question.ts";
import { sealBeside, unsealBeside } from "../../storage/sealing.ts";
import type { Desk, Office } from "../office.ts";
import { keyOfCase } from "../requests/application.ts";
import type { CaseFile } from "../requests/case-file.ts";

/** What an answer holds beside its choice: it may name people. */
type AnswerWords = Pick<PathAnswer, "finding" | "kinds" | "withheldUnder" | "evidence">;

const use = (organId: number, request: StoredRequest, question: string) =>
  `request/${organId}/${request.number}/question/${question}`;

/** An answer encrypted under the key of its case; `null` once that key is gone. */
export function sealAnswer(office: Office, organId: number, request: StoredRequest, answer: PathAnswer): Buffer | null {
  const owner = keyOfCase(organId, request);
  if (!owner) return null;
  const { finding, kinds, withheldUnder, evidence } = answer;
  const words = Buffer.from(JSON.stringify({ finding, kinds, withheldUnder, evidence }));
  return sealBeside(words, use(organId, request, answer.question), owner, office.key);
}

/** The answers to the seven questions 七问, with who gave each and when. */
export async function openAnswers(office: Office, { scope, organ }: Desk, request: StoredRequest) {
  const owner = keyOfCase(organ.id, request);
  if (!owner) return [];
  const rows = await pathAnswers(scope, organ.id, request.id);
  return rows.map(({ question, choice, sealed, clerk, answered_at }) => {
    const words = JSON.parse(
      unsealBeside(sealed, use(organ.id, request, question), owner, office.key).toString("utf8"),
    ) as AnswerWords;
    return { question, choice, ...words, withheldUnder: words.withheldUnder as OutcomeId[], clerk, answeredAt: answered_at };
  });
}

/** The facts of a case that open a choice or close it. */
export function caseFacts({ case: one }: Pick<CaseFile, "case">): CaseFact[] {
  const state = stateOf(one);
  return [
    ...(one.steps.some(({ kind }) => kind === "supplement") ? (["supplemented"] as const) : []),
    ...(state === "awaiting-supplement" ? (["supplement-awaited"] as const) : []),
    ...(state === "awaiting-payment" ? (["payment-awaited"] as const) : []),
  ];
}

/** What the chain of events already knows, offered as evidence so that nobody types it again. */
export function evidenceFromCase({ case: one }: Pick<CaseFile, "case">): Record<string, string> {
  const asked = one.steps.findLast(({ kind, detail }) => kind === "seekOpinion" && detail.opinion === "third-party");
  const received = one.steps.findLast(({ kind }) => kind === "noticeReceived");
  const answered = asked && one.steps.find(({ kind, detail }) => kind === "recordOpinion" && detail.about === asked.sequence);
  const words = { consents: "同意公开", objects: "不同意公开", partly: "部分同意公开", none: "没有意见" } as const;
  return {
    ...(asked ? { sentOn: asked.occurredOn } : {}),
    ...(answered?.detail.verdict ? { answer: `${OPINIONS["third-party"]}${words[answered.detail.verdict]}` } : {}),
    ...(received ? { servedOn: received.occurredOn } : {}),
  };
}
