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
    name: blindIndex(`${organId}/${plainName(name)}`, "applicant-name", key),
    telephone: blindIndex(`${organId}/${plainTelephone(telephone)}`, "applicant-telephone", key),
  };
}

/** The digests that a text typed as name, identity number or telephone number may have. */
export function digestsOfTyped(office: Office, organId: number, typed: string): Buffer[] {
  const as = (identityKind: (typeof IDENTITY_KINDS)[number]) =>
    digestsOf(office, organId, { identityKind, identityNumber: typed, name: typed, telephone: typed });
  // What is empty once it is evened out would find everybody who left that field without a digit.
  return [
    ...(plainIdentity(typed) === "" ? [] : IDENTITY_KINDS.map((kind) => as(kind).identity)),
    ...(plainName(typed) === "" ? [] : [as("other").name]),
    ...(plainTelephone(typed) === "" ? [] : [as("other").telephone]),
  ];
}

/** A name as it is compared: blanks, middle dots, width and case do not matter; every character does, however rare. */
const plainName = (name: string) =>
  name
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s·•]/g, "");

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
