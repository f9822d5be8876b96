import type { FastifyReply, FastifyRequest } from "fastify";
import { Feed } from "feed";
import { asReader, readColumn } from "../../actions/column/column.ts";
import { DOCUMENTS_IN_SITEMAP, sitemapsOf } from "../../actions/column/sitemap.ts";
import { statutoryItems } from "../../actions/documents/statutory-items.ts";
import type { Office } from "../../actions/office.ts";
import { Refusal } from "../../actions/refusal.ts";
import { type OpenDocument, openDocuments } from "../../db/stores/open-data.ts";
import type { Organ } from "../../db/stores/organs.ts";
import { releasedYears } from "../../db/stores/reports.ts";
import { mountOf, organPath } from "../mount.ts";
import { siteAddress } from "../site-address.ts";
import { csvOf } from "./csv.ts";
import { openDataPage } from "./open-data.tsx";
import { documentPath } from "./paths.ts";
import type { AddPage } from "./routes.ts";

const IN_FEED = 50;

/** 订阅、站点地图、开放数据: the same documents for machines. */
export function registerOpenDataPages(add: AddPage, office: Office): void {
  const newest = (organ: Organ, limit: number) => asReader(office, organ, ({ scope }) => openDocuments(scope, organ.id, limit));

  for (const kind of ["atom", "json"] as const)
    add("GET", `/feed.${kind}`, async (organ, request, reply) => {
      const feed = feedOf(organ, siteAddress(request), await newest(organ, IN_FEED));
      return kind === "atom"
        ? send(reply, "application/atom+xml", feed.atom1())
        : send(reply, "application/feed+json", feed.json1());
    });

  // At the root all columns of the server are named, in the column of an organ its own.
  add("GET", "/sitemap.xml", async (organ, request, reply) => {
    const maps = await sitemapsOf(office, mountOf(request).organ === undefined ? undefined : organ);
    if (maps.length === 1 && maps[0]!.parts === 1) return send(reply, "application/xml", await sitemap(organ, request, 1));
    const site = siteAddress(request);
    const parts = maps.flatMap(({ organ: { id, code }, parts }) =>
      Array.from({ length: parts }, (_, n) => `${id === organ.id ? site : site + organPath(code)}/sitemaps/${n + 1}.xml`),
    );
    const entries = parts.map((address) => `<sitemap><loc>${escaped(address)}</loc></sitemap>`);
    return send(reply, "application/xml", xmlOf("sitemapindex", entries));
  });

  add("GET", "/sitemaps/:part", async (organ, request, reply) => {
    const [, part] = /^([1-9]\d{0,3})\.xml$/.exec((request.params as { part: string }).part) ?? [];
    const [{ parts = 0 } = {}] = await sitemapsOf(office, organ);
    if (!part || Number(part) > parts) throw new Refusal("not-found");
    return send(reply, "application/xml", await sitemap(organ, request, Number(part)));
  });

  const sitemap = async (organ: Organ, request: FastifyRequest, part: number) => {
    const at = siteAddress(request);
    const documents = await asReader(office, organ, ({ scope }) =>
      openDocuments(scope, organ.id, DOCUMENTS_IN_SITEMAP, (part - 1) * DOCUMENTS_IN_SITEMAP),
    );
    const pages = ["/", "/guide", "/systems", "/statutory", "/annual-reports", "/requests", "/open-data/"];
    return xmlOf("urlset", [
      ...(part > 1 ? [] : pages.map((path) => `<url><loc>${escaped(at + path)}</loc></url>`)),
      ...documents.map(
        ({ indexNumber, publishedOn }) =>
          `<url><loc>${escaped(at + documentPath(indexNumber))}</loc><lastmod>${publishedOn}</lastmod></url>`,
      ),
    ]);
  };

  add("GET", "/robots.txt", async (_, request, reply) =>
    send(
      reply,
      "text/plain",
      `User-agent: *\nDisallow: /api/\nDisallow: /console\nDisallow: /login\nDisallow: /requests/\nSitemap: ${siteAddress(request)}/sitemap.xml\n`,
    ),
  );

  add("GET", "/open-data/", async (organ) => openDataPage(await readColumn(office, organ), await years(office, organ)));
  add("GET", "/open-data", async (_, __, reply) => reply.redirect("/open-data/", 301));

  add("GET", "/open-data/documents.json", async (organ, request, reply) => {
    const documents = await described(office, organ, request, await newest(organ, 1_000_000));
    return send(reply, "application/json", JSON.stringify(documents));
  });
  add("GET", "/open-data/documents.csv", async (organ, request, reply) => {
    const documents = await described(office, organ, request, await newest(organ, 1_000_000));
    return send(reply, "text/csv", csvOf(documents));
  });
  add("GET", "/open-data/catalog.jsonld", async (organ, request, reply) =>
    send(reply, "application/ld+json", JSON.stringify(catalogOf(organ, siteAddress(request), await years(office, organ)))),
  );
}

function feedOf(organ: Organ, at: string, documents: readonly OpenDocument[]): Feed {
  const feed = new Feed({
    id: `${at}/`,
    title: `${organ.name}政府信息公开`,
    link: `${at}/`,
    language: "zh-CN",
    generator: false,
    copyright: "",
    updated: documents[0]?.releasedAt ?? new Date(0),
    feedLinks: { atom: `${at}/feed.atom`, json: `${at}/feed.json` },
  });
  for (const { indexNumber, title, summary, body, releasedAt, issuingOrgan } of documents)
    feed.addItem({
      id: `${at}${documentPath(indexNumber)}`,
      link: `${at}${documentPath(indexNumber)}`,
      title,
      description: summary || body.slice(0, 200),
      date: releasedAt,
      author: [{ name: issuingOrgan }],
    });
  return feed;
}

/** Column names are the terms of the metadata head, so that a reader of the file needs no key. */
async function described(office: Office, organ: Organ, request: FastifyRequest, documents: readonly OpenDocument[]) {
  const items = new Map(statutoryItems(office, organ).map(({ id, text }) => [id, text]));
  const at = siteAddress(request);
  return documents.map((document) => ({
    索引号: document.indexNumber,
    标题: document.title,
    发文字号: document.documentNumber ?? "",
    发文机关: document.issuingOrgan,
    文体分类: document.genre,
    主题分类: document.subject,
    法定主动公开内容: items.get(document.statutoryItem) ?? document.statutoryItem,
    成文日期: document.writtenOn,
    发布日期: document.publishedOn,
    实施日期: document.effectiveOn ?? "",
    废止日期: document.repealedOn ?? "",
    网址: at + documentPath(document.indexNumber),
  }));
}

/** The catalogue in the vocabulary of DCAT 3. */
function catalogOf(organ: Organ, at: string, years: readonly number[]) {
  const file = (path: string, mediaType: string) => ({
    "@type": "dcat:Distribution",
    "dcat:downloadURL": { "@id": `${at}${path}` },
    "dcat:mediaType": mediaType,
  });
  return {
    "@context": { dcat: "http://www.w3.org/ns/dcat#", dct: "http://purl.org/dc/terms/", foaf: "http://xmlns.com/foaf/0.1/" },
    "@id": `${at}/open-data/catalog.jsonld`,
    "@type": "dcat:Catalog",
    "dct:title": `${organ.name}政府信息公开数据`,
    "dct:language": "zh-CN",
    "dct:publisher": { "@type": "foaf:Agent", "foaf:name": organ.name },
    "dcat:dataset": [
      {
        "@type": "dcat:Dataset",
        "dct:title": "主动公开文件目录",
        "dcat:distribution": [
          file("/open-data/documents.csv", "text/csv"),
          file("/open-data/documents.json", "application/json"),
        ],
      },
      ...years.map((year) => ({
        "@type": "dcat:Dataset",
        "dct:title": `${year}年政府信息公开工作年度报告`,
        "dcat:distribution": [
          file(`/annual-reports/${year}/files/xlsx`, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
          file(`/annual-reports/${year}/files/json`, "application/json"),
        ],
      })),
    ],
  };
}

function years(office: Office, organ: Organ): Promise<number[]> {
  return asReader(office, organ, async ({ scope }) => (await releasedYears(scope, organ.id)).map(({ year }) => year));
}

function send(reply: FastifyReply, type: string, text: string): FastifyReply {
  return reply.type(`${type}; charset=utf-8`).header("access-control-allow-origin", "*").send(text);
}

function xmlOf(kind: "sitemapindex" | "urlset", entries: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${kind} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join("\n")}\n</${kind}>\n`;
}

const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
