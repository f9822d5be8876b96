import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Writes what was measured 实测 into the page of each check. What a person noted behind the figures of the clean text, such as
 * how many places were looked at, stays.
 */
export function writeMeasured(folder, { planted, byCheck, characters, each }) {
  for (const check of Object.keys(planted)) {
    const path = join(folder, `${check}.md`);
    if (!existsSync(path)) continue;
    const page = readFileSync(path, "utf8");
    const { precision, recall } = planted[check];
    const onPlanted = `- 植入错误（bench/planted-faults.mjs，每项 ${each} 处，句式由本项目编写）：准确率 ${percent(precision)}，召回率 ${percent(recall)}。`;
    const count = byCheck[check] ?? 0;
    const onClean = `- 正确文本（法律法规 ${Math.round(characters / 1e4)} 万字）：报 ${count} 处，每 10 万字 ${((count / characters) * 1e5).toFixed(2)} 处。`;
    writeFileSync(path, measured(page, onClean, onPlanted));
  }
}

function measured(page, onClean, onPlanted) {
  const [before, after = ""] = page.split("\n## 实测\n");
  const lines = after.split("\n").filter((line) => line.trim() !== "");
  const remark = /^- 正确文本（[^）]*）：报 \d+ 处(?:（[^）]*）)?，每 10 万字 [\d.]+ 处。(.*)$/;
  const noted = lines.map((line) => remark.exec(line)?.[1]).find(Boolean) ?? "";
  const others = lines.filter((line) => !/^- (?:正确文本|植入错误)（/.test(line));
  return `${before.trimEnd()}\n\n## 实测\n\n${[onClean + noted, onPlanted, ...others].join("\n")}\n`;
}

function percent(share) {
  return `${(share * 100).toFixed(share === 1 || share === 0 ? 0 : 1)}%`;
}
