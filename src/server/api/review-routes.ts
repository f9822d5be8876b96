import { draftEdition, reviseDocument } from "../../actions/documents/revise.ts";
import { withdrawDocument } from "../../actions/documents/withdraw.ts";
import type { Office } from "../../actions/office.ts";
import { endActing, grantActing, listActing, listChains, saveChain } from "../../actions/review/chains.ts";
import { approveEmergency, listEmergencies, releaseInEmergency } from "../../actions/review/emergency.ts";
import { maskDocument } from "../../actions/review/mask.ts";
import { readReview } from "../../actions/review/read.ts";
import { dismissFinding, markDocument } from "../../actions/review/remark.ts";
import { fileSecrecyMonth, readSecrecyMonth } from "../../actions/review/secrecy-month.ts";
import { sign } from "../../actions/review/sign.ts";
import { signMany } from "../../actions/review/sign-many.ts";
import { none, type On } from "./implement.ts";

/** 审签、脱敏、应急发布、撤回、保密备案. */
export function registerReviewRoutes(on: On, office: Office): void {
  on("documentReview", ({ person, params }) => readReview(office, person, params.organ, params.id, params.edition));
  on("signDocument", ({ person, params, body }) =>
    sign(office, person, params.organ, params.id, params.edition, body).then(none),
  );
  on("signDocuments", ({ person, params, body }) => signMany(office, person, params.organ, body.documents, body.opinion));
  on("dismissDocumentFinding", ({ person, params, body }) =>
    dismissFinding(office, person, params.organ, params.id, params.edition, body).then(none),
  );
  on("markDocument", ({ person, params, body }) =>
    markDocument(office, person, params.organ, params.id, params.edition, body).then(none),
  );
  on("maskDocument", ({ person, params }) => maskDocument(office, person, params.organ, params.id, params.edition));
  on("reviseDocument", ({ person, params, body }) =>
    reviseDocument(office, person, params.organ, params.id, params.edition, body),
  );
  on("releaseInEmergency", ({ person, params, body }) =>
    releaseInEmergency(office, person, params.organ, params.id, params.edition, body.reason).then(none),
  );
  on("approveEmergency", ({ person, params, body }) =>
    approveEmergency(office, person, params.organ, params.id, params.edition, body.opinion).then(none),
  );
  on("emergencies", ({ person, params }) => listEmergencies(office, person, params.organ));
  on("amendDocument", ({ person, params, body }) => draftEdition(office, person, params.organ, params.id, body));
  on("withdrawDocument", ({ person, params, body }) =>
    withdrawDocument(office, person, params.organ, params.id, body.reason).then(none),
  );
  on("chains", ({ person, params }) => listChains(office, person, params.organ));
  on("saveChain", ({ person, params, body }) => saveChain(office, person, params.organ, params.class, body.stages).then(none));
  on("acting", ({ person, params }) => listActing(office, person, params.organ));
  on("grantActing", ({ person, params, body }) => grantActing(office, person, params.organ, body));
  on("endActing", ({ person, params }) => endActing(office, person, params.organ, params.id).then(none));
  on("secrecyMonth", ({ person, params }) => readSecrecyMonth(office, person, params.organ, params.month));
  on("fileSecrecyMonth", ({ person, params }) => fileSecrecyMonth(office, person, params.organ, params.month).then(none));
}
