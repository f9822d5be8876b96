import type { Review, ReviewFinding } from "../../contract/review.ts";
import { type Account, rolesIn } from "../../db/stores/accounts.ts";
import { attachmentsOf } from "../../db/stores/attachments.ts";
import { documentById, editionForUpdate, newestEditions } from "../../db/stores/documents.ts";
import { emergencyOf } from "../../db/stores/emergencies.ts";
import { actorNames } from "../../db/stores/events.ts";
import { principalsOf, roundsOf, type SignOff, signOffsOf } from "../../db/stores/review.ts";
import { marksOf } from "../../db/stores/review-remarks.ts";
import { withdrawalOf } from "../../db/stores/withdrawals.ts";
import { passageOf } from "../../domain/publication/passage.ts";
import { standingOf } from "../../domain/review/standing.ts";
import { publicationDueOn } from "../documents/due.ts";
import { saidRelations } from "../documents/relations.ts";
import { type Desk, type Office, perform } from "../office.ts";
import { permissionsOf } from "../permissions.ts";
import { Refusal } from "../refusal.ts";
import { findingsOf, openOnes, type ReviewedFinding } from "./findings.ts";
import { contentOf, type Edition, editionKey } from "./round.ts";
import { hasPermission } from "./sign.ts";

const REDACTABLE = /\.(?:docx|xlsx|pdf)$/i;

/** What stands before a reviewer 审签页: the text, what machines and people said to it, where it stands, and what this person may do now. */
export function readReview(office: Office, person: Account, organCode: string, id: number, number: number): Promise<Review> {
  return perform(office, person, organCode, "organ.read", async (desk) => {
    const { scope, organ } = desk;
    const key = editionKey(desk, id, number);
    const edition = await editionForUpdate(scope, organ.id, id, number);
    const document = await documentById(scope, organ.id, id);
    if (!edition || !document) throw new Refusal("not-found");
    const rounds = await roundsOf(scope, key);
    const round = rounds.at(-1);
    const signed = await signOffsOf(scope, key);
    const own = signed.filter((one) => one.round === round?.round);
    const standing = standingOf(round?.stages ?? [], own);
    const findings = await findingsOf(office, desk, key, edition);
    const emergency = await emergencyOf(scope, key);
    const withdrawal = await withdrawalOf(scope, organ.id, id);
    const names = await actorNames(scope, [`account:${edition.drafted_by}`]);

    return {
      id,
      edition: number,
      indexNumber: document.index_number,
      drafter: names.get(`account:${edition.drafted_by}`) ?? "",
      draftedAt: edition.drafted_at.toISOString(),
      dueOn: publicationDueOn(office, edition.written_on),
      publishedOn: edition.published_on,
      round: round?.round ?? 0,
      digest: round?.digest ?? "",
      content: {
        ...(await contentOf(desk, key, edition)),
        keywords: edition.keywords,
        attachments: round ? [...round.content.attachments] : [],
        relations: await saidRelations(desk, edition.relations),
        points: edition.points.map(passageOf),
        questions: edition.questions.map(passageOf),
      },
      before: (await formerContent(desk, id, number, rounds.at(-2))) as Review["before"],
      stages: round?.stages ?? [],
      signed: signed.map((one) =>
        signedStage(one, rounds.find(({ round }) => round === one.round)?.stages[one.stage - 1]?.name ?? ""),
      ),
      standing: "stage" in standing ? "waiting" : "returned" in standing ? "returned" : "complete",
      waitsFor: "stage" in standing ? standing.stage.name : null,
      findings: findings.map((one) => shown(one, findings)),
      marks: (await marksOf(scope, key)).map(({ id, round, start, length, quote, note, by }) => ({
        id,
        round,
        start,
        length,
        quote,
        note,
        by,
      })),
      attachments: (await attachmentsOf(scope, key)).map(({ position, uploadId, name, size, reading, unreadable }) => ({
        position,
        uploadId,
        name,
        size,
        html: reading?.html ?? null,
        unreadable,
        redactable: unreadable === null && REDACTABLE.test(name),
      })),
      emergency: emergency
        ? {
            reason: emergency.reason,
            releaser: emergency.releaser,
            releasedAt: emergency.released_at.toISOString(),
            approver: emergency.approver,
            approvedAt: emergency.approved_at?.toISOString() ?? null,
          }
        : null,
      withdrawal: withdrawal ? { reason: withdrawal.reason, by: withdrawal.by, withdrawnOn: withdrawal.withdrawn_on } : null,
      may: await whatMay(office, desk, person, edition, standing, own, emergency, withdrawal !== undefined),
    };
  });
}

/** The round before; for a first round, the edition that the public reads. */
async function formerContent(desk: Desk, id: number, number: number, round: { content: unknown } | undefined) {
  if (round) return round.content;
  if (number === 1) return null;
  const { scope, organ } = desk;
  const { published } = await newestEditions(scope, organ.id, id);
  const former = published !== null && published < number ? await editionForUpdate(scope, organ.id, id, published) : undefined;
  return former ? contentOf(desk, editionKey(desk, id, former.number), former) : null;
}

function signedStage(one: SignOff, stage: string): Review["signed"][number] {
  return {
    round: one.round,
    stage,
    signer: one.signer,
    actingFor: one.principal,
    passed: one.passed,
    opinion: one.opinion,
    signedAt: one.signed_at.toISOString(),
  };
}

function shown(one: ReviewedFinding, all: readonly ReviewedFinding[]): ReviewFinding {
  const { finding, settled, stops } = one;
  const { where } = finding;
  const place = "offset" in where ? where : { offset: 0, length: 0, quote: "", section: undefined };
  return {
    fingerprint: finding.fingerprint,
    check: finding.check,
    severity: finding.severity,
    message: finding.message,
    section: place.section ?? "正文",
    offset: place.offset,
    length: place.length,
    quote: place.quote ?? "",
    expected: typeof finding.expected === "string" ? finding.expected : null,
    basis: finding.basis ?? null,
    fix: finding.fix ?? null,
    settled,
    stops,
    open: openOnes(all).includes(one),
  };
}

async function whatMay(
  office: Office,
  { scope, organ, today }: Desk,
  person: Account,
  edition: Edition,
  standing: ReturnType<typeof standingOf>,
  signed: readonly SignOff[],
  emergency: { approved_at: Date | null; released_by: number } | undefined,
  withdrawn: boolean,
): Promise<Review["may"]> {
  const may = permissionsOf(await rolesIn(office.database, person.id, organ.id));
  const author = edition.drafted_by === person.id;
  const published = edition.published_on !== null;
  const already = signed.find(({ signed_by, acting_for }) => signed_by === person.id || acting_for === person.id);
  const stage = "stage" in standing ? standing.stage : undefined;
  const principals = stage ? await principalsOf(scope, organ.id, person.id, today) : [];
  const actFor: { id: number; name: string }[] = [];
  for (const principal of principals)
    if (stage && principal.id !== edition.drafted_by && (await hasPermission(office, principal.id, organ.id, stage.permission)))
      actFor.push(principal);
  const because = published
    ? "已经发布。"
    : author
      ? "这一份由您起草，须由别人审签。"
      : already
        ? "这一轮您已经签过，下一环节须是另一个人。"
        : !stage
          ? "这一轮已经结束。"
          : !may.includes(stage.permission) && actFor.length === 0
            ? `现在该由“${stage.name}”办理，您没有这一环节的权限。`
            : null;
  const latest = published && !withdrawn;
  return {
    sign: because === null,
    because,
    actFor,
    revise: author && !published,
    dismiss: !published && (author || because === null),
    emergency: !published && !author && may.includes("document.release"),
    approve:
      emergency !== undefined &&
      emergency.approved_at === null &&
      !author &&
      emergency.released_by !== person.id &&
      may.includes("document.approve-emergency"),
    withdraw: latest && may.includes("document.withdraw"),
    amend: latest && may.includes("document.draft"),
  };
}
