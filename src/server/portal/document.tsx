import type { Related } from "../../actions/documents/relations.ts";
import type { PlainDate } from "../../calendar/plain-date.ts";
import type { PublishedDocument } from "../../db/stores/documents.ts";
import { RELATIONS } from "../../domain/disclosure/relation.ts";
import { VALIDITIES, type ValidityDates, validityOn } from "../../domain/disclosure/validity.ts";
import { passageOf } from "../../domain/publication/passage.ts";
import { bodyHtml } from "../../engines/gate/body-html.ts";
import { Attachments, type ShownAttachment } from "./attachments.tsx";
import { inChina } from "./instants.ts";
import { type Column, html } from "./page.tsx";
import { documentPath } from "./paths.ts";

/** What the page of a document shows. */
export interface ShownDocument {
  document: PublishedDocument;
  /** The heading of 法定主动公开内容 that it stands under. */
  item: string;
  attachments: readonly ShownAttachment[];
  /** Every published edition, the newest first. */
  versions: readonly { number: number; publishedOn: PlainDate }[];
  /** What it says of other documents, and what others say of it. */
  says: readonly Related[];
  shownOf: readonly Related[];
  /** The days on which its standing changes, those that others state included. */
  dates: ValidityDates;
  /** The address of this page with its host, and as a QR code. */
  address: string;
  qr: string;
  today: PlainDate;
}

/** A disclosed document with its metadata head. The fields stand in the order of the Beijing block: 索引号 first, 废止日期 last. */
export function documentPage(column: Column, shown: ShownDocument): string {
  const { document, item, attachments, versions, today, dates } = shown;
  const validity = validityOn(dates, today);
  const ending = shown.shownOf.find(({ kind }) => kind === "replaces" || kind === "repeals");
  const head: [string, string | null][] = [
    ["索引号", document.index_number],
    ["有效性", VALIDITIES[validity]],
    ["文体分类", document.genre],
    ["主题分类", document.subject],
    ["发文机关", document.issuing_organ],
    ["发文字号", document.document_number],
    ["标题", document.title],
    ["成文日期", document.written_on],
    ["发布日期", document.published_on],
    ["实施日期", document.effective_on],
    ["废止日期", dates.repealedOn ?? null],
  ];
  const citation = `${document.issuing_organ}：《${document.title}》${document.document_number ? `（${document.document_number}）` : ""}，${document.published_on} 发布，索引号 ${document.index_number}。`;
  return html({
    column,
    title: document.title,
    at: "/statutory",
    head: (
      <>
        <meta name="ColumnName" content={item} />
        <meta name="ArticleTitle" content={document.title} />
        <meta name="PubDate" content={document.released_at ? inChina(document.released_at) : ""} />
        <meta name="ContentSource" content={document.issuing_organ} />
        <meta name="Keywords" content={document.keywords.join(",")} />
        <link rel="canonical" href={shown.address} />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: JSON whose angle brackets are escaped */}
        <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: linkedData(shown) }} />
      </>
    ),
    children: (
      <>
        {validity === "repealed" && (
          <div class="note warn">
            <p>
              <strong>此件已于 {dates.repealedOn} 废止。</strong>仅供查考，不再作为办事依据。
              {ending && (
                <>
                  现行的是<a href={documentPath(ending.indexNumber)}>《{ending.title}》</a>。
                </>
              )}
            </p>
          </div>
        )}
        {validity === "amended" && <p class="note">此件已被修改，请与下面“相关文件”里的修改文件一起阅读。</p>}
        <table class="meta">
          <caption class="visually-hidden">文件信息</caption>
          <tbody>
            {head.map(([term, value]) => (
              <tr key={term}>
                <th scope="row">{term}</th>
                <td>{value || "----"}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {document.summary && <p class="note">{document.summary}</p>}
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own markup around escaped text */}
        <div class="body" dangerouslySetInnerHTML={{ __html: bodyHtml(document.body) }} />
        <FigureAndQuestions document={document} />
        <RelatedDocuments says={shown.says} shownOf={shown.shownOf} />
        <Attachments attachments={attachments} indexNumber={document.index_number} />
        {versions.length > 1 && (
          <section class="versions">
            <h2>历次版本</h2>
            <ul>
              {versions.map(({ number, publishedOn }, i) => (
                <li key={number}>
                  第 {number} 版，{publishedOn} 发布
                  {i === 0 ? "（现行）" : ""}　
                  {versions[i + 1] && (
                    <a href={`/versions${documentPath(document.index_number).slice("/documents".length)}/${number}`}>
                      与上一版相比
                    </a>
                  )}
                </li>
              ))}
            </ul>
          </section>
        )}
        <div class="foot-of-document">
          <p class="small">引用：{citation}</p>
          <p class="small">
            <a href={`/verify${documentPath(document.index_number).slice("/documents".length)}`}>验真</a>
            ：这一页的内容是否就是签批发布的内容。发现内容有误，请告诉我们：
            {column.profile ? `电话 ${column.profile.telephone}` : column.organ.name}。
          </p>
          <img class="qr" alt="本页的二维码" src={`data:image/svg+xml,${encodeURIComponent(shown.qr)}`} />
        </div>
      </>
    ),
  });
}

/** 图解 with the same in words, and 问答. */
function FigureAndQuestions({ document: { title, points, questions, index_number } }: Pick<ShownDocument, "document">) {
  const figure = (ending: string) => `/figures${documentPath(index_number).slice("/documents".length)}.${ending}`;
  return (
    <>
      {points.length > 0 && (
        <section class="figure">
          <h2>一图读懂</h2>
          <img class="figure-image" src={figure("svg")} alt={`一图读懂：${title}。图中的文字列在图后`} loading="lazy" />
          <p>
            下载：<a href={figure("svg")}>SVG</a>　<a href={figure("pdf")}>PDF</a>
          </p>
          <ol>
            {points.map(passageOf).map(({ head, text }) => (
              <li key={head}>
                <strong>{head}</strong>
                {text && `：${text}`}
              </li>
            ))}
          </ol>
        </section>
      )}
      {questions.length > 0 && (
        <section class="questions">
          <h2>问答</h2>
          {questions.map(passageOf).map(({ head, text }) => (
            <section key={head}>
              <h3>{head}</h3>
              <p>{text}</p>
            </section>
          ))}
        </section>
      )}
    </>
  );
}

/** 相关文件: both ways, so that whoever reads one finds the other. */
function RelatedDocuments({ says, shownOf }: Pick<ShownDocument, "says" | "shownOf">) {
  const lines = [
    ...shownOf.map((related) => ({ ...related, word: RELATIONS[related.kind].shows })),
    ...says.map((related) => ({ ...related, word: RELATIONS[related.kind].says })),
  ];
  if (lines.length === 0) return null;
  return (
    <section class="related">
      <h2>相关文件</h2>
      <ul>
        {lines.map(({ word, indexNumber, title, documentNumber }) => (
          <li key={`${word} ${indexNumber}`}>
            {word}：<a href={documentPath(indexNumber)}>{title}</a>
            {documentNumber && `（${documentNumber}）`}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The page where a withdrawn document stood 墓碑页. */
export function tombstonePage(
  column: Column,
  gone: {
    indexNumber: string;
    title: string;
    documentNumber: string | null;
    publishedOn: PlainDate | null;
    withdrawnOn: PlainDate;
    reason: string;
  },
): string {
  return html({
    column,
    title: "此件已撤回",
    at: "/statutory",
    head: <meta name="robots" content="noindex" />,
    children: (
      <>
        <div class="note warn">
          <p>
            《{gone.title}》{gone.documentNumber && `（${gone.documentNumber}）`}于 {gone.publishedOn} 公开，
            <strong>已于 {gone.withdrawnOn} 撤回</strong>。
          </p>
          <p>理由：{gone.reason}</p>
        </div>
        <p class="small">
          索引号 {gone.indexNumber}。撤回同样记入
          <a href={`/verify${documentPath(gone.indexNumber).slice("/documents".length)}`}>发布日志</a>
          。需要了解原因的，请与本机关联系。
        </p>
      </>
    ),
  });
}

/** Vocabulary of schema.org, for machines that read the page. */
function linkedData({ document, address, today, dates }: ShownDocument): string {
  const data = {
    "@context": "https://schema.org",
    "@type": "DigitalDocument",
    name: document.title,
    identifier: [document.index_number, ...(document.document_number ? [document.document_number] : [])],
    url: address,
    inLanguage: "zh-CN",
    dateCreated: document.written_on,
    datePublished: document.published_on,
    ...(dates.repealedOn && dates.repealedOn <= today ? { expires: dates.repealedOn } : {}),
    publisher: { "@type": "GovernmentOrganization", name: document.issuing_organ },
    keywords: document.keywords.join(","),
    isAccessibleForFree: true,
  };
  // "</script>" within a title would end the element.
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}
