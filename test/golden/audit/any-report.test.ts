import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mergeReports } from "../../../src/domain/annual-report/merge.ts";
import { type AnnualReport, SECTION_IDS } from "../../../src/domain/annual-report/model.ts";
import { auditReport } from "../../../src/engines/audit/audit-report.ts";
import { composeCase, forms, gazetteer } from "./compose-report.ts";

const cell = fc.oneof(fc.constant(null), fc.nat(9), fc.integer(), fc.double({ noNaN: true }));
const words = fc
  .array(
    fc.constantFrom(
      "收到",
      "政府信息公开申请",
      "7件",
      "其中",
      "不予公开",
      "（一）",
      "县",
      "柳溆乡",
      "霁川镇",
      "。",
      "，",
      "\n",
      "2022年",
      "《",
      "）",
      "占5%",
      " ",
      "行政复议",
      "一是",
      "没有",
      "[bookmark: x]",
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(""));
const rows = [...forms[0]!.requests.rows, ...forms[1]!.requests.rows].map(({ id }) => id);
const anyReport: fc.Arbitrary<AnnualReport> = fc.record({
  organ: fc.constantFrom(null, "", "云江省临澜市青穗区柳溆乡人民政府", "某局", "人民政府"),
  year: fc.constantFrom(null, 2018, 2019, 2023, 2099),
  form: fc.constantFrom(null, "2019" as const, "2021" as const),
  tables: fc.record({
    proactive: fc.oneof(
      fc.constant(null),
      fc.dictionary(
        fc.constantFrom("rules", "normativeDocuments", "licensing", "charges", "x"),
        fc.oneof(cell, fc.dictionary(fc.constantFrom("inForce", "made", "decisions"), cell)),
      ),
    ),
    requests: fc.oneof(fc.constant(null), fc.dictionary(fc.constantFrom(...rows, "x"), fc.array(cell, { maxLength: 8 }))),
    disputes: fc.oneof(
      fc.constant(null),
      fc.record({
        reconsideration: fc.array(cell, { maxLength: 6 }),
        direct: fc.array(cell, { maxLength: 5 }),
        afterReconsideration: fc.array(cell, { maxLength: 5 }),
      }),
    ),
  }),
  sections: fc.array(fc.record({ id: fc.constantFrom(...SECTION_IDS), heading: words, text: words, offset: fc.nat(300) }), {
    maxLength: 6,
  }),
  reading: fc.record({
    layout: fc.constant("any"),
    unsure: fc.array(
      fc.record({
        table: fc.constantFrom("requests", "disputes"),
        row: fc.constantFrom("total", "direct"),
        why: fc.constant(""),
      }),
      { maxLength: 2 },
    ),
  }),
});

describe("whatever was read", () => {
  test("the audit answers, and its places lie within the text", () => {
    fc.assert(
      fc.property(anyReport, anyReport, fc.option(words, { nil: undefined }), (report, other, text) => {
        const findings = auditReport(report, { forms, gazetteer, text, previous: other, children: [other], others: [other] });
        for (const { where, message, fingerprint } of findings) {
          expect(message).toMatch(/[\u4e00-\u9fff]/);
          expect(fingerprint).toMatch(/^[0-9a-f]{16}$/);
          if (
            text !== undefined &&
            "offset" in where &&
            where.length > 0 &&
            !("section" in where && report.sections.some(({ heading }) => heading === where.quote))
          ) {
            expect(text.slice(where.offset, where.offset + where.length)).toBe(where.quote);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test("many reports can be summed up", () => {
    fc.assert(
      fc.property(fc.array(anyReport, { maxLength: 4 }), (reports) => mergeReports(reports, forms).provenance.length > 100),
      { numRuns: 100 },
    );
  });

  test("the same report gives the same fingerprints, wherever its words have moved", () => {
    const { report, context } = composeCase({ replace: { 参加区组织的培训: "参加县组织的培训" } });
    const moved = {
      ...context,
      text: `通知\n\n${context.text}`,
      prose: context.prose!.map((range) => ({ ...range, start: range.start + 4, end: range.end + 4 })),
    };
    const shifted = { ...report, sections: report.sections.map((section) => ({ ...section, offset: section.offset + 4 })) };
    const fingerprints = (findings: { fingerprint: string }[]) => findings.map(({ fingerprint }) => fingerprint);
    expect(fingerprints(auditReport(shifted, moved))).toEqual(fingerprints(auditReport(report, context)));
  });

  test("findings below the level asked for are left out", () => {
    const { report, context } = composeCase({
      set: { "requests.not-disclosed.state-secret.research": null, "disputes.direct.total": 2 },
    });
    expect(auditReport(report, { ...context, level: "error" }).map(({ check }) => check)).toEqual(["T4-sum"]);
    expect(auditReport(report, { ...context, level: "hint" })).toHaveLength(2);
  });
});
