import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parse } from "yaml";
import { ROOT } from "../scripts/checkout/folders.mjs";
import { reportTexts } from "./report-input.mjs";

const ROUNDS = 6;
/** Reports a second on one core. */
const FEWEST = 200;

/** How many annual reports are read in a second of processor time, warm; and that each is read as often as it is given. */
export async function run({ corpus, built }) {
  const { readReport } = await import(pathToFileURL(join(built, "engines/reading/read-report.js")));
  const forms = ["2021", "2019"].map((id) =>
    withSpellings(parse(readFileSync(join(ROOT, `law/annual-report/${id}.yaml`), "utf8"))),
  );
  const files = reportTexts(corpus).map((text) => new TextEncoder().encode(text));

  let best = Number.POSITIVE_INFINITY;
  let read = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = process.cpuUsage();
    read = 0;
    for (const bytes of files) if ("report" in (await readReport(bytes, "report.txt", forms))) read += 1;
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, user + system);
  }
  const perSecond = files.length / (best / 1e6);
  return [
    {
      work: `读取年度报告，纯文本 ${files.length} 份`,
      unit: "份/s",
      ours: perSecond,
      rivalName: "下限",
      rival: FEWEST,
      target: 1,
      hitsEqual: read === files.length,
    },
  ];
}

/** What the law loader fills in. */
function withSpellings(form) {
  for (const row of [...form.proactive.flatMap(({ rows }) => rows), ...form.requests.rows]) row.also ??= [];
  return form;
}
