import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { plantedFiles, score } from "./gate-input.mjs";
import { seededRandom } from "./random.mjs";
import { badFiles } from "./refusal-input.mjs";

const PERSONAL = /^gate-(?:identity-number|mobile-number|bank-card|home-address)$/;

/** The gate 公开前检查 on 300 files with planted personal data and 40 hostile ones, in the limited worker that the server uses. */
export async function run({ built }) {
  const { LimitedOpener } = await import(pathToFileURL(join(built, "jobs/attachments/attachment-opener.js")).href);
  const { writePlainPdf } = await import(pathToFileURL(join(built, "engines/redaction/redact-pdf.js")).href);
  const { pdfFonts } = await import(pathToFileURL(join(built, "storage/fonts.js")).href);
  const opener = new LimitedOpener();
  const files = await plantedFiles(300, (lines) => writePlainPdf(lines, pdfFonts()));
  const results = [];
  const start = performance.now();
  for (const file of files) {
    const answer = await opener.open(file.bytes, file.name);
    const found = (answer.findings ?? []).filter(({ check, severity }) => PERSONAL.test(check) && severity !== "hint");
    results.push({ file, found: found.map(({ where }) => where.quote) });
  }
  const seconds = (performance.now() - start) / 1000;
  const { recall, precision, planted, missed, wrong } = score(results);
  for (const line of [...missed.map((each) => `漏 ${each}`), ...wrong.map((each) => `误 ${each}`)].slice(0, 20))
    console.error(line);

  const hostile = hostileFiles();
  let answered = 0;
  for (const [name, bytes] of hostile) {
    const answer = await opener.open(bytes, name);
    if (answer.unreadable || answer.text !== undefined) answered += 1;
  }
  const after = await opener.open(files[0].bytes, files[0].name);
  await opener.close();
  const row = (work, unit, ours, rival, more = {}) => ({
    work,
    unit,
    ours,
    rivalName: "要求",
    rival,
    target: 1,
    hitsEqual: true,
    ...more,
  });
  return [
    row(`召回率（${files.length} 份文件、${planted} 处）`, "%", recall * 100, 99),
    row("准确率", "%", precision * 100, 90),
    row("坏文件有答复", "份", answered, hostile.length, { hitsEqual: answered === hostile.length && after.text !== undefined }),
    row("每秒检查", "份/秒", files.length / seconds, 1),
  ];
}

/** Forty files made to break a reader: the known ones, and good files with bytes changed or cut off. */
function hostileFiles() {
  const random = seededRandom(23);
  const known = badFiles()
    .filter(([, content]) => !content.megabytes)
    .map(([name, content]) => [name, new Uint8Array(content)]);
  const broken = Array.from({ length: Math.max(0, 40 - known.length) }, (_, index) => {
    const [name, content] = known[random.below(known.length)];
    const bytes = new Uint8Array(content.slice(0, 4096 + random.below(4096)));
    for (let change = 0; change < 64 && bytes.length > 0; change++) bytes[random.below(bytes.length)] = random.below(256);
    return [`改坏的${index}-${name}`, bytes];
  });
  return [...known, ...broken].slice(0, 40);
}
