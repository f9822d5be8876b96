import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";
import { writeMeasured } from "./check-pages.mjs";
import { PLANTERS } from "./planted-faults.mjs";
import { seededRandom } from "./random.mjs";

const PAGES = join(import.meta.dirname, "../docs/checks");
const LEXICON = join(import.meta.dirname, "../lexicon");
const PUBLISHED = "2024-06-01";
/** So many faults of each check are planted. */
const EACH = 120;
/** Made-up leaders of a made-up county, in their order. */
const LEADERS = ["钱令仪", "沈知行", "冯怀瑾", "陆明哲"];
/** Documents that faults are planted into, and their length. */
const HOSTS = 400;

/**
 * How quiet and how complete proofreading is: findings per 100,000 characters of a text that is known to be good, speed, and
 * precision and recall of each check on planted faults. Without a corpus the good text is the right lines of the cases.
 */
export async function run({ corpus, built, write }) {
  const program = (file) => import(pathToFileURL(join(built, file)).href);
  const { proofread } = await program("engines/proofreading/proofread.js");
  const { prepareProofreading } = await program("engines/proofreading/preparation.js");
  const { Gazetteer } = await program("engines/gazetteer.js");
  const file = (name) => ({ file: name, text: readFileSync(join(LEXICON, name), "utf8") });
  const gazetteer = new Gazetteer({
    places: file("places.tsv").text,
    generic: file("generic-places.tsv").text,
    former: file("former-places.tsv").text,
  });
  const materials = {
    gazetteer,
    lexicons: [file("wrong-words.tsv"), file("wordings.tsv")],
    allowed: [file("allowed.tsv")],
    confusables: file("confusable-characters.tsv"),
    traditional: file("traditional-characters.tsv"),
    standardWordings: file("standard-wordings.tsv"),
    listedItems: file("listed-items.tsv"),
    laws: file("laws.tsv"),
  };
  const ours = {
    leaders: { file: "leaders.tsv", text: `name\n${LEADERS.join("\n")}\n` },
    lexicons: [...materials.lexicons, { file: "own.tsv", text: "wording\tsuggestion\n帮扶对像\t服务对象\n", own: true }],
  };
  const documents = corpus ? readCorpus(corpus) : readCases();
  const clean = measureClean(documents, materials, gazetteer, { proofread, prepareProofreading });
  const planted = measurePlanted(documents, { ...materials, ...ours }, gazetteer, { proofread, prepareProofreading });
  if (write) writeMeasured(PAGES, { planted, byCheck: clean.byCheck, characters: clean.characters, each: EACH });
  const per = (count, unit) => (count / clean.characters) * unit;
  const all = clean.bySeverity.error + clean.bySeverity.warning + clean.bySeverity.hint;
  const few = (work, ours, most) => ({ work, ours, unit: "", rivalName: "上限", rival: most, lessIsBetter: true, target: 1 });
  const much = (work, ours, least) => ({ work, ours, unit: "", rivalName: "下限", rival: least, target: 1 });
  return [
    few(`正确文本（${clean.characters} 字）每 10 万字 error`, per(clean.bySeverity.error, 1e5), 1),
    few("同上，每 1 万字全部级别", per(all, 1e4), 1),
    few("同上，减去逐处或抽看认定原文确有的（bench/judged-findings.tsv）", per(all - realFaults(clean.byCheck), 1e4), 1),
    much("全部检查的速度，百万字/秒", clean.characters / 1e6 / clean.seconds, 1),
    ...Object.entries(planted).flatMap(([check, { precision, recall }]) => [
      { ...much(`${check} 准确率`, precision, 0.92), check, kind: "precision" },
      { ...much(`${check} 召回率`, recall, 0.9), check, kind: "recall" },
    ]),
    ...Object.entries(clean.byCheck).map(([check, count]) => ({
      ...few(`${check} 正确文本每 10 万字`, per(count, 1e5), 10),
      check,
      kind: "clean",
    })),
  ];
}

/**
 * How many of the findings on good text are no false alarms: a person looked at all findings of these checks, or at a sample of
 * them chosen at random, and found so many to be faults that the copy really has. What nobody looked at counts as false.
 */
function realFaults(byCheck) {
  const [, ...lines] = readFileSync(join(import.meta.dirname, "judged-findings.tsv"), "utf8")
    .trimEnd()
    .split("\n");
  return lines
    .map((line) => line.split("\t"))
    .reduce((sum, [check, looked, real]) => sum + ((byCheck[check] ?? 0) * Number(real)) / Number(looked), 0);
}

function measureClean(documents, materials, gazetteer, { proofread, prepareProofreading }) {
  const { context } = prepareProofreading(materials);
  const bySeverity = { error: 0, warning: 0, hint: 0 };
  const byCheck = {};
  let characters = 0;
  const start = process.cpuUsage();
  for (const { text, on, title } of documents) {
    const places = title ? gazetteer.locate(title) : [];
    characters += text.length;
    for (const { check, severity } of proofread(
      { text },
      { ...context, on, home: places.length === 1 ? places[0] : undefined },
    )) {
      bySeverity[severity] += 1;
      byCheck[check] = (byCheck[check] ?? 0) + 1;
    }
  }
  const { user, system } = process.cpuUsage(start);
  return { bySeverity, byCheck, characters, seconds: (user + system) / 1e6 };
}

/** Each planted line stands in a good text of its own; what the check says of that text beside the planted place is a false alarm. */
function measurePlanted(documents, materials, gazetteer, { proofread, prepareProofreading }) {
  const random = seededRandom(20260101);
  const words = wordData(materials, gazetteer);
  const hosts = documents.slice(0, HOSTS).map(({ text }) => text.slice(0, 3000));
  const { context } = prepareProofreading({ ...materials, on: PUBLISHED, everyPlace: true });
  const result = {};
  for (const [check, plant] of Object.entries(PLANTERS)) {
    let [hit, missed, wrong] = [0, 0, 0];
    for (let round = 0; round < EACH; round += 1) {
      const planted = plant(random, words);
      const { text: marked, organ } = typeof planted === "string" ? { text: planted } : planted;
      const host = hosts[round % hosts.length];
      const { text, spans } = place(host, marked, random);
      const home = organ ? gazetteer.locate(organ) : [];
      const here = { ...context, organ, home: home.length === 1 ? home[0] : undefined };
      // What the text itself holds was there before; only what stands in the planted line counts for or against the check.
      const line = spans.line;
      const found = proofread({ text }, here).filter((finding) => finding.check === check && overlaps(finding.where, line));
      for (const span of spans.faults) {
        if (found.some(({ where }) => overlaps(where, span))) hit += 1;
        else missed += 1;
      }
      wrong += found.filter(({ where }) => !spans.faults.some((span) => overlaps(where, span))).length;
    }
    result[check] = { precision: hit + wrong === 0 ? 0 : hit / (hit + wrong), recall: hit / (hit + missed) };
  }
  return result;
}

function place(host, marked, random) {
  const breaks = [...host.matchAll(/。\n/g)].map(({ index }) => index + 2);
  const at = breaks.length === 0 ? host.length : breaks[random.below(breaks.length)];
  const faults = [];
  let text = "";
  for (const [index, part] of marked.split(/⟦([^⟧]*)⟧/).entries()) {
    if (index % 2 === 1) faults.push({ offset: at + text.length, length: part.length });
    text += part;
  }
  return { text: `${host.slice(0, at)}${text}\n${host.slice(at)}`, spans: { faults, line: { offset: at, length: text.length } } };
}

function overlaps(one, other) {
  return one.offset < other.offset + other.length && other.offset < one.offset + Math.max(1, one.length);
}

function wordData({ lexicons, confusables, standardWordings, listedItems, laws }, gazetteer) {
  const rows = ({ text }) =>
    text
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("#"))
      .slice(1)
      .map((line) => line.split("\t"));
  const [wrongWords, wordings] = lexicons.map(rows);
  const all = rows(laws);
  const longTitle = (title) => title.replace("中华人民共和国", "").length >= 7;
  const characters = new Map(rows(confusables).flatMap(([group]) => [...group].map((one) => [one, [...group.replace(one, "")]])));
  return {
    gazetteer,
    leaders: LEADERS,
    characters,
    wrongWords,
    // Entries that only hold later, and advice in brackets, are not what a text of the day would be told.
    category: (name) => wordings.filter((row) => row[1] === name && (row[4] ?? "") <= PUBLISHED).map(([word]) => word),
    standard: rows(standardWordings)
      .filter(([, , from]) => (from ?? "") <= PUBLISHED)
      .map(([wording]) => wording),
    lists: rows(listedItems).map(([name, items]) => ({ name, items: items.split("|") })),
    laws: {
      repealed: all
        .filter(([title, , , , until]) => until && until < PUBLISHED && all.filter((row) => row[0] === title).length === 1)
        .map(([title]) => title),
      titles: [...new Set(all.map(([title]) => title))].filter(longTitle),
      counted: all
        .filter(([title, , articles]) => articles && all.filter((row) => row[0] === title).every((row) => row[2]))
        .map(([title]) => [title, Math.max(...all.filter((row) => row[0] === title).map((row) => Number(row[2])))]),
      ordered: all.filter(([, number]) => number?.startsWith("国务院令")).map(([title]) => title),
    },
  };
}

/** Texts parted by U+001E, each with a heading line that may end in a date. */
function readCorpus(path) {
  const bytes = readFileSync(path);
  const whole = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  return whole
    .split("\u001e")
    .filter((text) => text.trim() !== "")
    .map((text) => {
      const end = text.indexOf("\n");
      const rest = text.slice(end + 1);
      return {
        text: rest,
        on: /\((\d{4}-\d{2}-\d{2})\)/.exec(text.slice(0, end))?.[1],
        title: rest.slice(0, rest.indexOf("\n")),
      };
    });
}

/** A few good paragraphs of our own, repeated with other numbers, so that the benchmark runs without a corpus. */
function readCases() {
  const paragraphs = readFileSync(join(import.meta.dirname, "good-text.txt"), "utf8")
    .trim()
    .split(/\n\n+/);
  return Array.from({ length: 200 }, (_, round) => ({
    text: [...paragraphs.slice(round % paragraphs.length), ...paragraphs.slice(0, round % paragraphs.length)].join("\n"),
    on: PUBLISHED,
    title: "",
  }));
}
