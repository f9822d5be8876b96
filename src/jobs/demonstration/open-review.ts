import { draftDocument } from "../../actions/documents/draft.ts";
import { atDesk, type Office, today } from "../../actions/office.ts";
import { saveChain } from "../../actions/review/chains.ts";
import { sign } from "../../actions/review/sign.ts";
import type { Account } from "../../db/stores/accounts.ts";
import { waitingEditions } from "../../db/stores/documents.ts";
import type { Organ } from "../../db/stores/organs.ts";
import { waitingRounds } from "../../db/stores/review.ts";
import { PRESETS } from "../../domain/review/presets.ts";
import { draftOf } from "./draft-of.ts";
import type { YearExample } from "./example.ts";

const CLASS = "normative-document";

/**
 * Sets the township's chain of three reviews 三审三校 for normative documents, and leaves one in it that the head of the section has
 * passed: whoever looks at the demonstration sees a review half-way. What an interrupted load left undone is done the next time.
 */
export async function leaveReviewOpen(
  office: Office,
  organ: Organ,
  people: { clerk: Account; sectionHead: Account; administrator: Account },
  { openReview }: YearExample,
): Promise<void> {
  const look = <Result>(work: Parameters<typeof atDesk<Result>>[3]) => atDesk(office, organ, "system", work);
  const there = async () =>
    (await look(({ scope }) => waitingEditions(scope, organ.id))).find(({ title }) => title === openReview.title);
  if (!(await there())) {
    await saveChain(office, people.administrator, organ.code, CLASS, PRESETS.township.stages);
    const draft = draftOf(organ, { ...openReview, documentNumber: "" }, today(office));
    await draftDocument(office, people.clerk, organ.code, { ...draft, class: CLASS });
  }
  const { document_id: id, number } = (await there())!;
  const round = (await look(({ scope }) => waitingRounds(scope, organ.id))).get(`${id}/${number}`);
  if (!round || round.signed.length > 0) return;
  await sign(office, people.sectionHead, organ.code, id, number, {
    passed: true,
    opinion: openReview.opinion,
    digest: round.digest,
  });
}
