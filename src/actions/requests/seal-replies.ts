import { sealOutcome, unsealedReplies } from "../../db/stores/requests.ts";
import type { Desk, Office } from "../office.ts";
import { sealReply } from "./application.ts";

const BATCH = 500;

/** Encrypts the replies that were stored before replies were encrypted. @returns how many. */
export async function sealReplies(office: Office, { scope, organ }: Desk): Promise<number> {
  for (let sealed = 0; ; sealed += BATCH) {
    const rows = await unsealedReplies(scope, organ.id, BATCH);
    for (const { number, sealed_key, request_id, reply, reasons } of rows)
      await sealOutcome(scope, organ.id, request_id, sealReply(office, organ.id, { number, sealed_key }, { reply, reasons }));
    if (rows.length < BATCH) return sealed + rows.length;
  }
}
