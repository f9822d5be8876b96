import { draftDocument } from "../../actions/documents/draft.ts";
import { listDocuments, listWaitingDocuments } from "../../actions/documents/list.ts";
import { releaseDocument } from "../../actions/documents/release.ts";
import type { Office } from "../../actions/office.ts";
import { none, type On } from "./implement.ts";

/** Documents and their release. */
export function registerDocumentRoutes(on: On, office: Office): void {
  on("documents", ({ person, params, query }) => listDocuments(office, person, params.organ, query));
  on("waitingDocuments", ({ person, params }) => listWaitingDocuments(office, person, params.organ));
  on("draftDocument", ({ person, params, body }) => draftDocument(office, person, params.organ, body));
  on("releaseDocument", ({ person, params }) =>
    releaseDocument(office, person, params.organ, params.id, params.edition).then(none),
  );
}
