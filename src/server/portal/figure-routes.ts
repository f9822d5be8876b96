import { asReader } from "../../actions/column/column.ts";
import type { Office } from "../../actions/office.ts";
import { Refusal } from "../../actions/refusal.ts";
import { publishedDocument } from "../../db/stores/documents.ts";
import { profileOf } from "../../db/stores/organs.ts";
import { passageOf } from "../../domain/publication/passage.ts";
import { drawFigure } from "../../engines/channels/figure.ts";
import { figurePdf } from "../../engines/channels/figure-pdf.ts";
import { figureSvg } from "../../engines/channels/figure-svg.ts";
import { pdfFonts } from "../../storage/fonts.ts";
import { sendFile } from "../send-file.ts";
import type { AddPage } from "./routes.ts";

const USUAL_COLOR = "#a8201a";

/** 图解: drawn from the points that were signed with the document. */
export function registerFigures(add: AddPage, office: Office): void {
  add(
    "GET",
    "/figures/*",
    (organ, request, reply) =>
      asReader(office, organ, async ({ scope }) => {
        const [, indexNumber = "", ending] = /^(.*)\.(svg|pdf)$/s.exec((request.params as { "*": string })["*"]) ?? [];
        const document = await publishedDocument(scope, organ.id, indexNumber);
        if (!document || document.points.length === 0 || !ending) throw new Refusal("not-found");
        const color = (await profileOf(scope, organ.id))?.theme_color ?? USUAL_COLOR;
        const figure = drawFigure(
          {
            title: document.title,
            organ: document.issuing_organ,
            source: `${document.published_on} 公开　索引号 ${document.index_number}`,
            points: document.points.map(passageOf),
          },
          color,
        );
        if (ending === "pdf")
          return sendFile(reply, (await figurePdf(figure, pdfFonts())).bytes, "pdf", `一图读懂 ${document.title}`);
        return reply.type("image/svg+xml; charset=utf-8").header("cache-control", "public, max-age=300").send(figureSvg(figure));
      }),
    120,
  );
}
