import { WORDS } from "../../contract/words.ts";
import type { Profile } from "../../db/stores/organs.ts";
import { extensionAllowed } from "../../domain/requests/case.ts";
import type { PathResult } from "../../domain/requests/questions-result.ts";
import { remedyClause } from "../../domain/requests/remedy.ts";
import { dateInWords } from "../../engines/writing/date-in-words.ts";
import type { LetterKind } from "../../law/letter-kind.ts";
import type { OutcomeId } from "../../law/outcome.ts";
import { lengthInWords } from "../../law/time-limit.ts";
import { type FeeQuote, feeWords } from "../fees/quote.ts";
import type { Desk, Office } from "../office.ts";
import { Refusal } from "../refusal.ts";
import { openApplication } from "../requests/application.ts";
import type { CaseFile } from "../requests/case-file.ts";
import { clockOf } from "../requests/clock.ts";
import { factsOf, stepLabel } from "../requests/facts.ts";
import { remedyBodies } from "../requests/remedy.ts";

/** What a letter is made of: its kind, the case, what was filled in, and what decides its contents. */
export interface LetterMatter {
  kind: LetterKind;
  file: CaseFile;
  profile: Profile;
  fields: Readonly<Record<string, string>>;
  dated: string;
  decision?: PathResult;
  quote?: FeeQuote;
}

/** The name of the letter as it is printed. */
export const titleOf = ({ kind, decision }: Pick<LetterMatter, "kind" | "decision">): string =>
  decision?.letterTitle ?? kind.title;

/** Every placeholder's value 文书各项内容: facts from the case, passages from the law, the rest as it was filled in. */
export function letterValues(office: Office, desk: Desk, matter: LetterMatter): Record<string, string> {
  const { kind, profile, dated, decision, fields } = matter;
  const values: Record<string, string> = {
    ...caseValues(office, desk, matter),
    ...Object.fromEntries(
      kind.fields.map(({ id, placeholder, date }) => [
        placeholder,
        date && fields[id] ? dateInWords(fields[id]) : (fields[id] ?? ""),
      ]),
    ),
    机关名称: desk.organ.name,
    成文日期: dateInWords(dated),
    联系方式: `${profile.disclosure_office}　${profile.telephone}　${profile.address}`,
    法律依据: decision?.basis ?? office.law.cite(kind.basis),
    ...(kind.lapse ? { 逾期后果: kind.lapse, 期间不计入: kind.lapse } : {}),
    ...(kind.remedy ? { 救济途径: remedyClause(kind.remedy, dated, office.law, remedyBodies(profile)).text ?? "" } : {}),
    ...limitValues(office, matter),
    ...(decision ? replyValues(matter, decision) : {}),
    ...(matter.quote ? feeWords(matter.quote) : {}),
  };
  const addressee = kind.addressee === "applicant" ? values.申请人 : fields.addressee;
  return {
    ...values,
    受文者: addressee ?? "",
    文书名称: kind.id === "service-record" ? (fields.letter ?? "") : titleOf(matter),
    ...(kind.id === "service-record" ? { 文号: fields.letterNumber ?? "" } : {}),
  };
}

function caseValues(office: Office, { organ, today }: Desk, { file }: LetterMatter): Record<string, string> {
  const { request, steps, outcome } = file;
  const application = openApplication(office, organ.id, request);
  if (!application) throw new Refusal("not-found");
  const answer = clockOf(office, factsOf(request, steps), today);
  return {
    申请编号: request.number,
    收到之日: dateInWords(request.received_on),
    起算依据: request.received_ground,
    收到渠道: WORDS.channel[request.channel as keyof typeof WORDS.channel],
    申请内容: application.description.trim().replace(/[。；;]+$/, ""),
    获取形式: `${WORDS.format[application.format]}，${WORDS.delivery[application.delivery]}`,
    答复期限: "clock" in answer ? dateInWords(answer.clock.due) : "",
    查询方式: "凭申请编号和查询码，可以在本机关政府信息公开专栏查询办理进度。",
    申请人: application.name,
    受送达人: application.name,
    申请人类别: WORDS.applicantKind[application.applicantKind],
    联系电话: application.telephone,
    通信地址: application.address,
    办理经过: [`${request.received_on} 收到申请`, ...steps.map((step) => `${step.occurred_on} ${stepLabel(step)}`)].join("\n"),
    办理结果: outcome ? `${outcome.decided_on} ${office.law.outcome(outcome.outcome as OutcomeId).label}` : "（办理中）",
  };
}

/** Limits that a letter tells: by the law of its day, and for an extension from when to when. */
function limitValues(office: Office, { kind, file, fields, dated }: LetterMatter): Record<string, string> {
  const limit = kind.limit ? lengthInWords(office.law.timeLimit(kind.limit, dated)) : "";
  const told = { 补正期限: fields.days ? `${fields.days}个工作日` : "", 答复意见期限: limit, 缴费期限: limit };
  if (kind.id !== "extension-notice") return told;
  const granted = extensionAllowed(file.case.steps);
  const facts = factsOf(file.request, file.steps);
  const before = clockOf(office, facts, dated);
  const after = clockOf(office, { ...facts, extendedBy: granted?.days ?? 0, extendedOn: dated }, dated);
  return {
    ...told,
    延长工作日: granted ? String(granted.days) : "",
    原答复期限: "clock" in before ? dateInWords(before.clock.due) : "",
    延长后的期限: granted && "clock" in after ? dateInWords(after.clock.due) : "",
  };
}

function replyValues({ fields }: LetterMatter, { remedy, words }: PathResult): Record<string, string> {
  const reasons = fields.reasons?.trim();
  return {
    答复内容: fields.reply?.trim() || words,
    理由: reasons ? `理由：${reasons}` : "",
    救济途径: remedy?.text ?? "",
  };
}
