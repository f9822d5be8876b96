import { toBuffer as qrPicture } from "qrcode";
import type * as z from "zod";
import { yearOf } from "../../calendar/plain-date.ts";
import { Reply, Step } from "../../contract/requests.ts";
import type { Account } from "../../db/stores/accounts.ts";
import { nextSerial } from "../../db/stores/counters.ts";
import { insertFee } from "../../db/stores/fees.ts";
import {
  changeLetter,
  deleteLetter,
  letterForUpdate,
  requestNumber,
  type StoredLetter,
  signedKinds,
  templateInUse,
} from "../../db/stores/letters.ts";
import { issueFaults } from "../../domain/letters/issue-faults.ts";
import { allowedActs } from "../../domain/requests/acts.ts";
import { disclosureHindrance } from "../../domain/requests/disclosure.ts";
import { resultFaults } from "../../domain/requests/questions-result.ts";
import { fillLetter, letterText } from "../../engines/writing/letter-filling.ts";
import { writeLetterPdf } from "../../engines/writing/letter-pdf.ts";
import { writeLetterTemplate } from "../../engines/writing/letter-template.ts";
import type { LetterId, LetterKind } from "../../law/letter-kind.ts";
import { pdfFonts } from "../../storage/fonts.ts";
import { feeFor } from "../fees/quote.ts";
import { type Desk, type Office, perform } from "../office.ts";
import { requireProfile } from "../organs/profile.ts";
import { Refusal } from "../refusal.ts";
import { takeFile } from "../requests/case-file.ts";
import { takeStep } from "../requests/record-step.ts";
import { decide } from "../requests/reply.ts";
import { type LetterMatter, letterValues, titleOf } from "./compose.ts";
import { digestOf, newProofCode, openLetterFields, sealLetterFile } from "./papers.ts";
import { decisionOnPath } from "./path.ts";

/** Issues a letter 发出文书 that needs no signature of the head. `site` is the address of the portal, for the QR code. */
export function issueLetter(office: Office, person: Account, organ: string, id: number, site: string): Promise<void> {
  return perform(office, person, organ, "letter.issue", async (desk) => {
    const letter = await openDraft(office, desk, id);
    if ((await signedKinds(desk.scope, desk.organ.id)).includes(letter.kind))
      throw new Refusal("sign-off-needed", { title: office.law.letter(letter.kind as LetterId).title });
    await issue(office, desk, letter, person.id, site);
  });
}

/** The head signs a letter that was submitted 签发; it goes out by this act. Nobody signs a draft of their own. */
export function signLetter(office: Office, person: Account, organ: string, id: number, site: string): Promise<void> {
  return perform(office, person, organ, "letter.sign", async (desk) => {
    const letter = await openDraft(office, desk, id);
    if (!letter.submitted_at) throw new Refusal("not-found");
    if (letter.submitted_by === person.id || letter.drafted_by === person.id) throw new Refusal("own-draft");
    await issue(office, desk, letter, person.id, site);
  });
}

/** The draft, locked. @throws Refusal `letter-issued` when it is out. */
export async function openDraft(office: Office, { scope, organ }: Desk, id: number): Promise<StoredLetter> {
  const letter = await letterForUpdate(scope, organ.id, id);
  if (!letter) throw new Refusal("not-found");
  const title = letter.title ?? office.law.letter(letter.kind as LetterId).title;
  if (letter.issued_at) throw new Refusal("letter-issued", { title, dated: letter.dated ?? "" });
  return letter;
}

async function issue(office: Office, desk: Desk, letter: StoredLetter, by: number, site: string): Promise<void> {
  const { scope, organ, now, record } = desk;
  const kind = office.law.letter(letter.kind as LetterId);
  const file = await takeFile(desk, await requestNumber(scope, organ.id, letter.request_id));
  const { request } = file;
  const fields = openLetterFields(office, organ.id, request, letter);
  const matter: LetterMatter = {
    kind,
    file,
    profile: await requireProfile(desk),
    fields,
    dated: kind.decides ? (fields.decidedOn ?? desk.today) : desk.today,
    ...(kind.decides ? { decision: await decisionOnPath(office, desk, file, fields) } : {}),
    ...(kind.fee ? { quote: await feeFor(office, desk, request, feeAsked(fields)) } : {}),
  };
  refuseFaulty(titleOf(matter), matterFaults(office, matter));
  const values = letterValues(office, desk, matter);
  const number = await carryOut(office, desk, matter, by);
  if (matter.decision && matter.decision.letter === null) {
    // The law wants no letter here: the case is closed, the draft has done its work.
    await deleteLetter(scope, organ.id, letter.id);
    return;
  }
  const code = newProofCode();
  const made = await makeLetter(office, desk, matter, { ...values, ...(number ? { 文号: number } : {}) }, code, site);
  await changeLetter(scope, organ.id, letter.id, {
    number,
    code,
    title: titleOf(matter),
    dated: matter.dated,
    template: made.edition,
    document: sealLetterFile(office, organ.id, request, "docx", made.docx),
    digest: digestOf(made.docx),
    copy: sealLetterFile(office, organ.id, request, "pdf", made.pdf),
    copy_digest: digestOf(made.pdf),
    issued_by: by,
    issued_at: now,
  });
  if (matter.quote) {
    const { way, quantity, yuan } = matter.quote;
    await insertFee(scope, {
      organ_id: organ.id,
      request_id: request.id,
      way,
      quantity,
      yuan,
      letter_id: letter.id,
      noted_by: by,
    });
  }
  await record("request", request.id, "letter-issued", {
    kind: kind.id,
    number,
    digest: digestOf(made.docx).toString("hex"),
    copyDigest: digestOf(made.pdf).toString("hex"),
  });
}

export const feeAsked = ({ way, pages }: Readonly<Record<string, string>>) =>
  way === "pages" ? { way: "pages" as const, pages: Number(pages) || 0 } : { way: "items" as const, pages: 0 };

function matterFaults({ law }: Office, { kind, file, fields, decision, quote }: LetterMatter): string[] {
  const empty = kind.fields.filter(({ id, optional }) => !optional && !fields[id]?.trim()).map(({ label }) => `请填写${label}`);
  const gaps = Object.values(fields).some((text) => text.includes("〔")) ? ["还有〔〕没有补齐"] : [];
  const unfit = decision && disclosureHindrance(file.case, decision.decision);
  return [
    ...empty,
    ...gaps,
    ...(unfit ? [`${unfit.defect}，${unfit.remedy}`] : []),
    ...(decision ? resultFaults(decision, law) : []),
    ...(quote && quote.yuan === 0 ? ["按标准不收费，不必发收费通知"] : []),
  ];
}

function refuseFaulty(title: string, faults: readonly string[]): void {
  if (faults.length > 0) throw new Refusal("letter-faulty", { title, faults: faults.join("；") });
}

/** Does in the case what the letter says: the decision, or the step that it is. @returns the document number. */
async function carryOut(office: Office, desk: Desk, matter: LetterMatter, by: number): Promise<string | null> {
  const { kind, fields, decision, file, profile, dated } = matter;
  const { number } = file.request;
  if (decision) return carryOutDecision(office, desk, matter, by);
  if (kind.step) {
    const act = allowedActs(file.case, desk.today, office.law, office.calendar).find(
      (one) => one.kind === kind.step && (!kind.opinion || one.detail.opinion === kind.opinion),
    );
    const step: z.input<typeof Step> = {
      kind: kind.step,
      occurredOn: dated,
      opinion: kind.opinion ?? null,
      about: act?.detail.about ?? null,
      note: fields.reason ?? fields.guidance ?? fields.frequency ?? fields.interest ?? "",
      items: fields.items ?? fields.information ?? "",
      party: fields.addressee ?? "",
      contact: fields.contact ?? "",
      days: fields.days ? Number(fields.days) : null,
      yuan: matter.quote?.yuan ?? null,
    };
    await takeStep(office, desk, number, Step.parse(step), by);
  }
  return kind.series === null ? null : nextNumber(desk, kind, kind.series, profile.reply_prefix, dated);
}

/** Lapses and withdrawals are steps of their own, which check that their time has come; everything else is a decision. */
const STEP_OF_OUTCOME: Record<string, string> = {
  "other.supplement-lapsed": "lapseSupplement",
  "other.fee-lapsed": "lapsePayment",
};

async function carryOutDecision(office: Office, desk: Desk, matter: LetterMatter, by: number): Promise<string | null> {
  const { decision: result, file, fields, dated } = matter;
  const { decision } = result!;
  const { number } = file.request;
  const withdrawn = decision.kinds?.includes("申请人撤回申请");
  const kind = withdrawn ? "withdraw" : STEP_OF_OUTCOME[decision.outcome];
  const reply = fields.reply?.trim() || result!.words;
  if (kind) {
    await takeStep(office, desk, number, Step.parse({ kind, occurredOn: dated, note: fields.reasons?.trim() || reply }), by);
    return null;
  }
  const input = Reply.parse({
    outcome: decision.outcome,
    variant: decision.variant ?? null,
    kinds: [...(decision.kinds ?? [])],
    withheldUnder: [...(decision.withheldUnder ?? [])],
    reply,
    reasons: fields.reasons ?? "",
    decidedOn: dated,
    serviceMethod: fields.serviceMethod || null,
    servedOn: fields.servedOn || null,
  });
  return (await decide(office, desk, number, input, by)).documentNumber;
}

/** 文号: one series a kind and year, drawn in the transaction that stores the letter, so that none is lost or doubled. */
async function nextNumber({ scope, organ }: Desk, kind: LetterKind, series: string, replyPrefix: string, dated: string) {
  const word = replyPrefix.replace(/(公开)?复$/, "");
  const year = yearOf(dated);
  return `${word}${series}〔${year}〕${await nextSerial(scope, organ.id, `letter/${kind.id}`, year)}号`;
}

/** Makes both files of a letter and looks whether the finished text says what the law wants told. */
async function makeLetter(
  office: Office,
  { scope, organ }: Desk,
  matter: LetterMatter,
  values: Record<string, string>,
  code: string,
  site: string,
) {
  const { kind, decision } = matter;
  const own = await templateInUse(scope, organ.id, kind.id);
  const template = own ? new Uint8Array(own.document) : await writeLetterTemplate(kind, organ.name);
  const address = `${site}/letters/${code}`;
  const png = await qrPicture(address, { margin: 0, scale: 4, errorCorrectionLevel: "M" });
  const docx = fillLetter(template, { ...values, 验真码: code, 验真网址: `${site}/letters` }, { png });
  const due = {
    reasons: decision ? office.law.outcome(decision.decision.outcome).reasons : false,
    remedy: Boolean(values.救济途径),
  };
  refuseFaulty(titleOf(matter), issueFaults(kind, values, due, letterText(docx)));
  const picture = new Uint8Array(png).buffer;
  const pdf = await writeLetterPdf(docx, { organ: organ.name, title: titleOf(matter), png: picture }, pdfFonts());
  return { docx, pdf: pdf.bytes, edition: own?.edition ?? null };
}
