import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { twips } from "./official-page.ts";

/** Where the QR code of a letter goes. */
export const PROOF_PLACEHOLDER = "验真二维码";

/** Beside the signature, whose lines keep their places. */
const SIDE_IN_MM = 22;
const DOWN_IN_MM = 12;
const EMU_PER_TWIP = 635;
const ZIP_EPOCH = new Date(1980, 0, 1);
const RELATIONS = "word/_rels/document.xml.rels";

/** Puts the picture that leads to the page of proof 验真 where its placeholder stands; without one the placeholder goes. */
export function withProof(docx: Uint8Array, png: Uint8Array | undefined): Uint8Array {
  const parts = unzipSync(docx);
  const edit = (path: string, change: (xml: string) => string) => {
    parts[path] = strToU8(change(strFromU8(parts[path] ?? new Uint8Array())));
  };
  const place = new RegExp(`<w:t(?: [^>]*)?>([^<{]*)\\{${PROOF_PLACEHOLDER}\\}([^<]*)</w:t>`, "g");
  if (!png) edit("word/document.xml", (xml) => xml.replace(place, '<w:t xml:space="preserve">$1$2</w:t>'));
  else {
    edit("word/document.xml", (xml) =>
      xml.replace(
        place,
        (_, before, after) => `<w:t xml:space="preserve">${before}</w:t>${drawing()}<w:t xml:space="preserve">${after}</w:t>`,
      ),
    );
    edit(RELATIONS, (xml) =>
      xml.replace(
        "</Relationships>",
        '<Relationship Id="rIdProof" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/proof.png"/></Relationships>',
      ),
    );
    edit("[Content_Types].xml", (xml) =>
      /Extension="png"/i.test(xml)
        ? xml
        : xml.replace(/<Types[^>]*>/, (types) => `${types}<Default Extension="png" ContentType="image/png"/>`),
    );
    parts["word/media/proof.png"] = new Uint8Array(png);
  }
  return zipSync(parts, { mtime: ZIP_EPOCH, level: 9 });
}

function drawing(): string {
  const side = twips(SIDE_IN_MM) * EMU_PER_TWIP;
  const extent = `cx="${side}" cy="${side}"`;
  const a = "http://schemas.openxmlformats.org/drawingml/2006/main";
  const picture = "http://schemas.openxmlformats.org/drawingml/2006/picture";
  return `<w:drawing><wp:anchor xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>${DOWN_IN_MM * 36_000}</wp:posOffset></wp:positionV><wp:extent ${extent}/><wp:wrapNone/><wp:docPr id="9001" name="验真二维码" descr="扫码核验本文书的网页"/><a:graphic xmlns:a="${a}"><a:graphicData uri="${picture}"><pic:pic xmlns:pic="${picture}"><pic:nvPicPr><pic:cNvPr id="9001" name="proof.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="rIdProof"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:anchor></w:drawing>`;
}
