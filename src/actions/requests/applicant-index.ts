import type { Application } from "../../contract/requests.ts";
import { insertApplicantIndex, unindexedRequests } from "../../db/stores/applicants.ts";
import { blindIndex, plainIdentity } from "../../storage/blind-index.ts";
import type { Desk, Office } from "../office.ts";
import { openApplication } from "./application.ts";

const BATCH = 500;
const IDENTITY_KINDS = [
  "identity-card",
  "passport",
  "permit",
  "credit-code",
  "other",
] as const satisfies Application["identityKind"][];

type Named = Pick<Application, "identityKind" | "identityNumber" | "name" | "telephone">;

/** The keyed digests 盲索引 of an applicant: equal values of one organ have equal digests, and nothing leads back from them. */
export function digestsOf({ key }: Office, organId: number, { identityKind, identityNumber, name, telephone }: Named) {
  return {
    identity: blindIndex(`${organId}/${identityKind}/${plainIdentity(identityNumber)}`, "applicant", key),
    name: blindIndex(`${organId}/${plainIdentity(name)}`, "applicant-name", key),
    telephone: blindIndex(`${organId}/${plainTelephone(telephone)}`, "applicant-telephone", key),
  };
}

/** The digests that a text typed as name, identity number or telephone number may have. */
export function digestsOfTyped(office: Office, organId: number, typed: string): Buffer[] {
  return IDENTITY_KINDS.flatMap((identityKind) => {
    const { identity, name, telephone } = digestsOf(office, organId, {
      identityKind,
      identityNumber: typed,
      name: typed,
      telephone: typed,
    });
    return identityKind === IDENTITY_KINDS[0] ? [identity, name, telephone] : [identity];
  });
}

/** A telephone number as it is compared: its digits. */
const plainTelephone = (number: string) => number.normalize("NFKC").replace(/\D/g, "");

/** Gives requests their digests that have none yet: those taken in before there were any. @returns how many. */
export async function indexApplicants(office: Office, { scope, organ }: Desk): Promise<number> {
  let indexed = 0;
  for (;;) {
    const rows = await unindexedRequests(scope, organ.id, BATCH);
    const digests = rows.flatMap((request) => {
      const application = openApplication(office, organ.id, request);
      return application ? [{ organ_id: organ.id, request_id: request.id, ...digestsOf(office, organ.id, application) }] : [];
    });
    await insertApplicantIndex(scope, digests);
    indexed += digests.length;
    if (rows.length < BATCH) return indexed;
  }
}
