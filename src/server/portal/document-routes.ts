import type { FastifyRequest } from "fastify";
import { toString as qrSvg } from "qrcode";
import { asReader, readColumn } from "../../actions/column/column.ts";
import { saidRelations, shownRelations } from "../../actions/documents/relations.ts";
import { statutoryItems } from "../../actions/documents/statutory-items.ts";
import type { Office } from "../../actions/office.ts";
import { Refusal } from "../../actions/refusal.ts";
import { attachmentsOf } from "../../db/stores/attachments.ts";
import { publishedDocument, publishedEditions } from "../../db/stores/documents.ts";
import { withdrawnDocument } from "../../db/stores/withdrawals.ts";
import { siteAddress } from "../site-address.ts";
import { documentPage, tombstonePage } from "./document.tsx";
import { documentPath } from "./paths.ts";
import type { AddPage } from "./routes.ts";
import { differencePage } from "./version-difference.tsx";

/** 文件、附件、历次版本. */
export function registerDocumentPages(add: AddPage, office: Office): void {
  add("GET", "/documents/*", (organ, request, reply) =>
    asReader(office, organ, async (desk) => {
      const { scope, today } = desk;
      const indexNumber = rest(request);
      const column = await readColumn(office, organ);
      const document = await publishedDocument(scope, organ.id, indexNumber);
      if (!document) {
        const gone = await withdrawnDocument(scope, organ.id, indexNumber);
        if (!gone) throw new Refusal("not-found");
        reply.code(410);
        return tombstonePage(column, gone);
      }
      const key = { organId: organ.id, documentId: document.document_id, edition: document.number };
      const address = `${siteAddress(request)}${documentPath(indexNumber)}`;
      const { shown: shownOf, dates } = await shownRelations(desk, document);
      return documentPage(column, {
        document,
        says: await saidRelations(desk, document.relations),
        shownOf,
        dates,
        item: statutoryItems(office, organ).find(({ id }) => id === document.statutory_item)?.text ?? "",
        attachments: (await attachmentsOf(scope, key)).map(({ position, name, size, reading }) => ({
          position,
          name,
          size,
          html: reading?.html ?? null,
        })),
        versions: (await publishedEditions(scope, organ.id, document.document_id)).map(({ number, published_on }) => ({
          number,
          publishedOn: published_on!,
        })),
        address,
        qr: await qrSvg(address, { type: "svg", margin: 0, errorCorrectionLevel: "M" }),
        today,
      });
    }),
  );

  add("GET", "/attachments/:position/*", (organ, request, reply) =>
    asReader(office, organ, async ({ scope }) => {
      const position = Number((request.params as { position: string }).position);
      const document = await publishedDocument(scope, organ.id, rest(request));
      if (!document) throw new Refusal("not-found");
      const attachments = await attachmentsOf(scope, {
        organId: organ.id,
        documentId: document.document_id,
        edition: document.number,
      });
      const attachment = attachments.find((one) => one.position === position);
      if (!attachment) throw new Refusal("not-found");
      // Never shown by the browser in our name: a handed-in file is saved, whatever it claims to be.
      return reply
        .type("application/octet-stream")
        .header("content-disposition", `attachment; filename="file"; filename*=UTF-8''${encodeURIComponent(attachment.name)}`)
        .header("content-length", attachment.size)
        .send(await office.files.open(attachment.digest));
    }),
  );

  add("GET", "/versions/*", (organ, request) =>
    asReader(office, organ, async ({ scope }) => {
      // The number of the newer version stands last; an index number ends with a serial of six digits.
      const [, indexNumber = rest(request), number] = /^(.*)\/(\d{1,5})$/s.exec(rest(request)) ?? [];
      const document = await publishedDocument(scope, organ.id, indexNumber);
      if (!document) throw new Refusal("not-found");
      const editions = await publishedEditions(scope, organ.id, document.document_id);
      const wanted = Number(number ?? (request.query as { new?: string }).new ?? document.number);
      const at = editions.findIndex(({ number }) => number === wanted);
      const [after, before] = [editions[at], editions[at + 1]];
      if (!after || !before) throw new Refusal("not-found");
      const compared = (edition: typeof after) => ({ ...edition, publishedOn: edition.published_on });
      return differencePage(await readColumn(office, organ), indexNumber, compared(before), compared(after));
    }),
  );
}

const rest = (request: FastifyRequest) => (request.params as { "*": string })["*"];
