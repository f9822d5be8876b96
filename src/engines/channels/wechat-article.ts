import type { Passage } from "../../domain/publication/passage.ts";
import { escapeMarkup } from "../writing/escape-markup.ts";
import { MOST_OF_DIGEST, MOST_OF_TITLE, type WechatLimit, wechatLimits } from "./wechat-limits.ts";

/** What of a published document goes into the article. */
export interface WechatSource {
  title: string;
  documentNumber: string | null;
  issuingOrgan: string;
  writtenOn: string;
  publishedOn: string;
  indexNumber: string;
  summary: string;
  /** The structured text: a paragraph a line, lines between pipes a table. */
  body: string;
  /** 图解要点 and 问答, each under its heading. */
  points: readonly Passage[];
  questions: readonly Passage[];
  attachments: readonly string[];
  /** The public page, with its host. */
  address: string;
}

export interface WechatArticle {
  title: string;
  author: string;
  digest: string;
  html: string;
  limits: WechatLimit[];
  /** What readers of this channel do not get, in Chinese. */
  losses: string[];
}

/** More columns than these are not legible on a phone. */
const MOST_COLUMNS = 4;

const BODY_TEXT = "margin:0 0 1em;font-size:16px;line-height:1.8;color:#1a1a1a;text-align:justify;text-indent:2em;";
const SMALL_TEXT = "margin:0 0 6px;font-size:14px;line-height:1.7;color:#595959;";
const PART = "margin:24px 0;padding:16px;background-color:#f7f5f2;border-radius:8px;";
const PART_HEAD = "margin:0 0 12px;font-size:18px;line-height:1.5;font-weight:bold;color:#1a1a1a;";
const PASSAGE_HEAD = "margin:0 0 6px;font-size:16px;line-height:1.6;font-weight:bold;color:#1a1a1a;";
const PASSAGE_TEXT = "margin:0 0 12px;font-size:16px;line-height:1.8;color:#1a1a1a;text-align:justify;";
const CELL = "border:1px solid #8c8c8c;padding:6px 8px;font-size:14px;line-height:1.6;";

/**
 * A published document as an article of a WeChat public account 公众号版. The editor there drops scripts, classes, style
 * sheets, links and pictures of other hosts: so there are none, every style stands at its element, and addresses are text.
 */
export function wechatArticle(source: WechatSource): WechatArticle {
  const title = shortTitle(source.title, source.issuingOrgan);
  const digest = digestOf(source);
  const html = articleHtml(source);
  const article = { title, author: source.issuingOrgan, digest, html };
  return { ...article, limits: wechatLimits(article), losses: lossesOf(source) };
}

/** The whole title if it fits; else without the organ that it begins with, which stands beside it as the author. */
function shortTitle(title: string, organ: string): string {
  if ([...title].length <= MOST_OF_TITLE || !title.startsWith(organ)) return title;
  return title.slice(organ.length).trim() || title;
}

/** The summary, else the first paragraphs that are sentences, cut at the end of a sentence where one fits. */
function digestOf({ summary, body }: WechatSource): string {
  const prose = body
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !isRow(line) && /[。；！？]$/.test(line))
    .join("");
  const all = [...(summary.trim() || prose)];
  if (all.length <= MOST_OF_DIGEST) return all.join("");
  const fitting = all.slice(0, MOST_OF_DIGEST).join("");
  const end = Math.max(...["。", "！", "？"].map((mark) => fitting.lastIndexOf(mark)));
  return end > 0 ? fitting.slice(0, end + 1) : `${all.slice(0, MOST_OF_DIGEST - 1).join("")}…`;
}

function articleHtml(source: WechatSource): string {
  const { title, documentNumber, issuingOrgan, writtenOn, publishedOn, indexNumber, attachments, address } = source;
  const facts = [
    `发文机关：${issuingOrgan}`,
    ...(documentNumber ? [`发文字号：${documentNumber}`] : []),
    `成文日期：${writtenOn}`,
    `发布日期：${publishedOn}`,
    `索引号：${indexNumber}`,
  ];
  const foot = [
    ...(attachments.length > 0 ? [`附件：${attachments.join("、")}。请到原文页面下载。`] : []),
    `以政府信息公开专栏公布的原文为准：${address}`,
  ];
  return [
    '<section style="margin:0;padding:0 8px;">',
    `<p style="margin:0 0 12px;font-size:20px;line-height:1.5;font-weight:bold;color:#1a1a1a;text-align:center;">${escapeMarkup(title)}</p>`,
    '<section style="margin:0 0 20px;padding:12px 0;border-top:1px solid #d9d9d9;border-bottom:1px solid #d9d9d9;">',
    ...facts.map(small),
    "</section>",
    ...blocks(source.body),
    ...passages("一图读懂", source.points, (head, n) => `${n}. ${head}`),
    ...passages("问答", source.questions, (head) => `问：${head}`, "答："),
    '<section style="margin:24px 0 0;padding:12px 0 0;border-top:1px solid #d9d9d9;word-break:break-all;">',
    ...foot.map(small),
    "</section>",
    "</section>",
  ].join("\n");
}

/** A part of its own with a heading, so that a reader who listens can skip to it; the drawing itself is a picture, which is put in by hand. */
function passages(
  title: string,
  all: readonly Passage[],
  headed: (head: string, number: number) => string,
  opening = "",
): string[] {
  if (all.length === 0) return [];
  const told = all.flatMap(({ head, text }, index) => [
    `<h3 style="${PASSAGE_HEAD}">${escapeMarkup(headed(head, index + 1))}</h3>`,
    ...text
      .split(/\n+/)
      .filter((line) => line.trim() !== "")
      .map((line, n) => `<p style="${PASSAGE_TEXT}">${escapeMarkup((n === 0 ? opening : "") + line.trim())}</p>`),
  ]);
  return [`<section style="${PART}">`, `<h2 style="${PART_HEAD}">${title}</h2>`, ...told, "</section>"];
}

const small = (line: string) => `<p style="${SMALL_TEXT}">${escapeMarkup(line)}</p>`;
const isRow = (line: string) => /^\s*\|.*\|\s*$/.test(line);
const cellsOf = (line: string) =>
  line
    .trim()
    .slice(1, -1)
    .split("|")
    .map((cell) => cell.trim());

function blocks(body: string): string[] {
  const parts: string[] = [];
  let rows: string[][] = [];
  for (const line of [...body.split("\n"), ""]) {
    if (isRow(line)) {
      rows.push(cellsOf(line));
      continue;
    }
    if (rows.length > 0) parts.push(table(rows));
    rows = [];
    if (line.trim() !== "") parts.push(`<p style="${BODY_TEXT}">${escapeMarkup(line.trim())}</p>`);
  }
  return parts;
}

function table([head = [], ...rows]: string[][]): string {
  const row = (cells: readonly string[], tag: string, style: string) =>
    `<tr>${cells.map((cell) => `<${tag} style="${CELL}${style}">${escapeMarkup(cell)}</${tag}>`).join("")}</tr>`;
  return [
    '<table style="width:100%;margin:0 0 1em;border-collapse:collapse;"><tbody>',
    rows.length > 0 ? row(head, "th", "background-color:#f5f5f5;font-weight:bold;") : row(head, "td", ""),
    ...rows.map((cells) => row(cells, "td", "")),
    "</tbody></table>",
  ].join("");
}

function lossesOf({ body, points, attachments }: WechatSource): string[] {
  const widest = Math.max(
    0,
    ...body
      .split("\n")
      .filter(isRow)
      .map((line) => cellsOf(line).length),
  );
  return [
    ...(attachments.length > 0 ? [`${attachments.length} 个附件不能放进公众号文章，文末写明到原文下载。`] : []),
    ...(widest > MOST_COLUMNS ? [`有 ${widest} 列的表格，手机上读不清，建议改成几张窄表或者逐条写。`] : []),
    ...(points.length > 0 ? ["图解在这里是文字；图片在文件的审核页里下载 PNG，再到公众号后台插入。"] : []),
    ...(/https?:\/\//.test(body) ? ["正文里的网址会成为普通文字，读者点不开。"] : []),
  ];
}
