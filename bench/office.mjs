import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parse } from "parse5";
import { officeDocuments } from "./office-input.mjs";

const FILES = 50;

/**
 * Whether docx is read as LibreOffice reads it: the grid of every table, and the number and text of every paragraph, over a
 * generated set. `--corpus` is no use here.
 */
export async function run({ built, scratch }) {
  const folder = join(scratch, "office");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const documents = officeDocuments(FILES);
  for (const [name, bytes] of documents) writeFileSync(join(folder, name), bytes);
  const rows = { grid: row("表格的网格与 LibreOffice 相同"), text: row("各段编号与文字和 LibreOffice 相同") };
  if (!(convert(folder, "html") && convert(folder, "txt:Text (encoded):UTF8")))
    return Object.values(rows).map((one) => ({ ...one, missing: "本机没有 soffice，没有对照" }));

  const { readDocument } = await import(pathToFileURL(join(built, "engines/reading/read-document.js")));
  for (const [name, bytes] of documents) {
    const beside = (ending) => readFileSync(join(folder, name.replace("docx", ending)), "utf8");
    const { document } = await readDocument(bytes, name);
    count(rows.grid, name, gridsOfHtml(beside("html")), gridsOf(document), sameGrid);
    count(rows.text, name, linesOf(beside("txt")), linesOf(document.blocks.map(textOf).join("\n")));
  }
  return Object.values(rows).map((one) => ({ ...one, hitsEqual: one.ours === one.rival }));
}

const row = (work) => ({ work: `${work}（${FILES} 份）`, unit: "处", ours: 0, rivalName: "LibreOffice", rival: 0, target: 1 });

function convert(folder, to) {
  const files = officeNames(folder);
  const { status } = spawnSync(
    "soffice",
    [
      "--headless",
      `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`,
      "--convert-to",
      to,
      "--outdir",
      folder,
      ...files,
    ],
    { stdio: "ignore" },
  );
  return status === 0;
}

const officeNames = (folder) => Array.from({ length: FILES }, (_, i) => join(folder, `${String(i + 1).padStart(2, "0")}.docx`));

/** Counts what both hold at the same place, and says the first place where they differ. */
function count(sums, name, theirs, ours, same = (one, other) => one === other) {
  sums.rival += Math.max(theirs.length, ours.length);
  const first = theirs.findIndex((one, i) => ours[i] === undefined || !same(one, ours[i]));
  sums.ours += first < 0 && theirs.length === ours.length ? ours.length : Math.max(0, first);
  const at = first < 0 && theirs.length < ours.length ? theirs.length : first;
  if (at >= 0) console.error(`${name} 第 ${at + 1} 处：LibreOffice ${theirs[at]}，本机 ${ours[at]}`);
}

const bare = (text) => text.replace(/[\s\u00a0\ufeff]/g, "");
/** A text box hangs beside the text: LibreOffice's plain text leaves it out. */
/** LibreOffice prints what is struck out, and any bullet as its own. */
const linesOf = (text) =>
  text
    .replace(/删[^除\n]*除/g, "")
    .replaceAll("•", "●")
    .split("\n")
    .map(bare)
    .filter((line) => line !== "" && !line.startsWith("框"));
const textOf = (block) =>
  block.kind === "paragraph"
    ? block.text
    : block.rows
        .flat()
        .map((cell) => cell.text)
        .join("\n");

/** Equal cell by cell; a page leaves automatic numbers to its browser. */
function sameGrid(theirs, ours) {
  const [one, other] = [theirs.split(" "), ours.split(" ")];
  return (
    one.length === other.length &&
    one.every(
      (cell, i) => cell === other[i] || (cell.split(":")[0] === other[i].split(":")[0] && other[i].endsWith(cell.split(":")[1])),
    )
  );
}

/** Every table as one line: its cells with place, span and text. */
function gridsOf({ blocks }) {
  return blocks
    .filter(({ kind }) => kind === "table")
    .map(({ rows }) =>
      rows
        .flatMap((cells, y) =>
          cells.map(({ column, columns, rows: high, text }) => `${y},${column}+${columns}x${high}:${bare(text)}`),
        )
        .join(" "),
    );
}

/** The same of a page; a table that only holds another is left out, as by us. */
function gridsOfHtml(html) {
  const tables = [];
  const walk = (node) => {
    if (node.tagName === "table") tables.push(node);
    for (const child of node.childNodes ?? []) walk(child);
  };
  walk(parse(html));
  return tables.filter((table) => !tables.some((other) => other !== table && holds(table, other))).map(gridOfHtml);
}

function holds(node, wanted) {
  return (node.childNodes ?? []).some((child) => child === wanted || holds(child, wanted));
}

function gridOfHtml(table) {
  const rows = [];
  const find = (node) => {
    if (node.tagName === "tr") rows.push(node);
    else for (const child of node.childNodes ?? []) find(child);
  };
  find(table);
  const taken = new Set();
  return rows
    .flatMap((tr, y) => {
      let x = 0;
      return tr.childNodes
        .filter(({ tagName }) => tagName === "td" || tagName === "th")
        .map((td) => {
          const span = (name) => Number(td.attrs.find((attribute) => attribute.name === name)?.value ?? 1);
          while (taken.has(`${y},${x}`)) x += 1;
          const [wide, high] = [span("colspan"), span("rowspan")];
          for (let i = 0; i < wide; i += 1) for (let j = 0; j < high; j += 1) taken.add(`${y + j},${x + i}`);
          const cell = `${y},${x}+${wide}x${high}:${bare(wordsOf(td))}`;
          x += wide;
          return cell;
        });
    })
    .join(" ");
}

function wordsOf(node) {
  return node.nodeName === "#text" ? node.value : (node.childNodes ?? []).map(wordsOf).join("");
}
