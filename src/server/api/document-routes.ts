import { draftDocument } from "../../actions/documents/draft.ts";
import {
  createSectionLink,
  listHandIns,
  listSectionLinks,
  returnHandIn,
  revokeSectionLink,
} from "../../actions/documents/hand-in.ts";
import { giveGround, readRegister } from "../../actions/documents/issue-register.ts";
import { listDocuments, listWaitingDocuments } from "../../actions/documents/list.ts";
import { releaseDocument } from "../../actions/documents/release.ts";
import { readUpload } from "../../actions/documents/upload.ts";
import type { Office } from "../../actions/office.ts";
import { serverAddress } from "../site-address.ts";
import { none, type On } from "./implement.ts";

/** Documents, hand-ins and the issue register. */
export function registerDocumentRoutes(on: On, office: Office): void {
  on("documents", ({ person, params, query }) => listDocuments(office, person, params.organ, query));
  on("waitingDocuments", ({ person, params }) => listWaitingDocuments(office, person, params.organ));
  on("draftDocument", ({ person, params, body }) => draftDocument(office, person, params.organ, body));
  on("releaseDocument", ({ person, params }) =>
    releaseDocument(office, person, params.organ, params.id, params.edition).then(none),
  );
  on("upload", ({ person, params }) => readUpload(office, person, params.organ, params.id));
  on("sectionLinks", ({ person, params }) => listSectionLinks(office, person, params.organ));
  on("createSectionLink", async ({ person, params, body, request }) => {
    const { id, path, expiresAt } = await createSectionLink(office, person, params.organ, body);
    return { id, address: serverAddress(request) + path, expiresAt };
  });
  on("revokeSectionLink", ({ person, params }) => revokeSectionLink(office, person, params.organ, params.id).then(none));
  on("handIns", ({ person, params }) => listHandIns(office, person, params.organ));
  on("returnHandIn", ({ person, params, body }) => returnHandIn(office, person, params.organ, params.id, body.reason).then(none));
  on("issueRegister", ({ person, params }) => readRegister(office, person, params.organ));
  on("giveGround", ({ person, params, body }) => giveGround(office, person, params.organ, params.id, body.ground).then(none));
}
