import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { auditReport } from "../../../src/engines/audit/audit-report.ts";
import { readReport } from "../../../src/engines/reading/read-report.ts";
import { forms, gazetteer } from "./compose-report.ts";

const file = "township-2023.txt";

/** A made-up report with the figures and the faults of a real one that had passed three reviews 三审三校. */
describe("a township's report, from the file to its findings", async () => {
  const read = await readReport(new Uint8Array(readFileSync(join(import.meta.dirname, file))), file, forms);
  if (!("report" in read)) throw new Error(JSON.stringify(read));
  const { report, document, prose } = read;
  const findings = auditReport(report, { forms, gazetteer, text: document.text, prose, leftovers: document.leftovers });

  test("its findings are those reviewed in township-2023.findings.json", async () => {
    await expect(`${JSON.stringify(findings, null, 2)}\n`).toMatchFileSnapshot("township-2023.findings.json");
  });

  test("the misprinted 总计 of the 自然人 column breaks three identities, and the one cell at fault is named", () => {
    const broken = findings.filter(({ check }) => check.startsWith("T3-"));
    expect(broken.map(({ check }) => check)).toEqual(["T3-balance", "T3-outcome-sum", "T3-row-sum"]);
    for (const { fix } of broken) expect(fix).toContain("由 0 改为 7");
  });

  test("every finding in the text points at the words themselves", () => {
    for (const { where } of findings)
      if ("offset" in where) expect(document.text.slice(where.offset, where.offset + where.length)).toBe(where.quote);
  });
});
