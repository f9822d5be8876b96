import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { auditReport } from "../../../src/engines/audit/audit-report.ts";
import { CHECKS } from "../../../src/engines/audit/checks.ts";
import type { Finding } from "../../../src/engines/finding.ts";
import { type CaseContext, composeCase } from "../../golden/audit/compose-report.ts";

/** A sentence about a report and what the check says of it. Changes are of `test/golden/audit/good.yaml`. */
interface Case extends CaseContext {
  name: string;
  /** What each finding must hold; `message` is a part of it, `quote` the words it points at. */
  finds: {
    severity?: string;
    table?: string;
    row?: string;
    column?: string;
    section?: string;
    quote?: string;
    expected?: unknown;
    actual?: unknown;
    message?: string;
  }[];
}

const casesOf = (id: string): Case[] => parse(readFileSync(join(import.meta.dirname, `${id}.yaml`), "utf8"));

describe.each(CHECKS)("$id $title", (check) => {
  test.each(casesOf(check.id))("$name", ({ name: _, finds, ...changes }) => {
    const { report, context } = composeCase(changes);
    const findings = auditReport(report, context, [check]);

    expect(findings.map(summaryOf)).toHaveLength(finds.length);
    for (const [index, due] of finds.entries()) {
      const { message, ...facts } = due;
      expect(summaryOf(findings[index]!)).toMatchObject(facts);
      if (message) expect(findings[index]!.message).toContain(message);
    }
    for (const finding of findings) {
      expect(finding.basis).toBeTruthy();
      expect(finding.fix).toBeTruthy();
      if ("offset" in finding.where && context.text && finding.where.length > 0) {
        const { offset, length, quote } = finding.where;
        expect(context.text.slice(offset, offset + length)).toBe(quote);
      }
    }
  });

  test("has a case that it reports and one that it lets pass", () => {
    const cases = casesOf(check.id);
    expect(cases.some(({ finds }) => finds.length > 0)).toBe(true);
    expect(cases.some(({ finds }) => finds.length === 0)).toBe(true);
  });

  test("has a page that says why, with a wrong and a right example and the basis", () => {
    const page = join(import.meta.dirname, `../../../docs/checks/${check.id}.md`);
    expect(existsSync(page)).toBe(true);
    const text = readFileSync(page, "utf8");
    expect(text).toMatch(new RegExp(`^# ${check.id} `));
    for (const part of ["为什么", "❌", "✅", "依据"]) expect(text).toContain(part);
  });
});

function summaryOf({ severity, where, expected, actual, message }: Finding) {
  return { severity, expected, actual, ...where, said: message };
}
