import { Application } from "../../contract/requests.ts";
import type { StoredRequest } from "../../db/stores/requests.ts";
import { seal, unseal } from "../../storage/sealing.ts";
import type { Office } from "../office.ts";

const label = (organId: number, number: string) => `request/${organId}/${number}`;

/** Encrypts what the applicant wrote 申请内容 under a key of this case. */
export function sealApplication({ key }: Office, organId: number, number: string, application: Application) {
  const { sealed, sealedKey } = seal(application, label(organId, number), key);
  return { sealed, sealed_key: sealedKey };
}

/** What the applicant wrote; `null` when the case's key has been destroyed. */
export function openApplication(
  { key }: Office,
  organId: number,
  request: Pick<StoredRequest, "number" | "sealed" | "sealed_key">,
): Application | null {
  if (!request.sealed_key) return null;
  return Application.parse(
    unseal({ sealed: request.sealed, sealedKey: request.sealed_key }, label(organId, request.number), key),
  );
}

/** The first words of what is asked for, for lists. */
export function summaryOf(application: Application | null, length = 40): string {
  if (!application) return "（内容已依规定销毁）";
  const text = application.description.replace(/\s+/g, " ");
  return text.length <= length ? text : `${text.slice(0, length)}…`;
}

/** A name as lists show it: surname and marks for a person, the whole name for an organization. */
export function maskedName(application: Application | null): string {
  if (!application) return "——";
  return application.applicantKind === "natural-person"
    ? `${application.name.slice(0, 1)}${"*".repeat(Math.max(1, application.name.length - 1))}`
    : application.name;
}
