import { describe, expect, test } from "vitest";
import type { CaseStep } from "./case.ts";
import { disclosureHindrance } from "./disclosure.ts";

const WHOLE = { outcome: "disclosed", variant: "provided" };
const PART = { outcome: "partially-disclosed", variant: null };
const reviews = (...findings: string[]) => ({
  steps: findings.map(
    (finding, i): CaseStep => ({ sequence: i + 1, kind: "reviewConfidentiality", occurredOn: "2023-09-22", detail: { finding } }),
  ),
});

describe("information is given only after its review for secrets 保密审查 (条例 art. 17)", () => {
  test.each<[string, string[], typeof WHOLE | typeof PART, string | null]>([
    ["nobody reviewed it", [], WHOLE, "没有保密审查的记录"],
    ["nobody reviewed the part that is given", [], PART, "没有保密审查的记录"],
    ["it may be given", ["open"], WHOLE, null],
    ["a part may be given, and a part is", ["partly"], PART, null],
    ["only a part may be given, and all is", ["partly"], WHOLE, "只能公开一部分"],
    ["it may not be given", ["closed"], WHOLE, "不得公开"],
    ["it may not be given, not even a part", ["closed"], PART, "不得公开"],
    ["it was referred to the authority that decides", ["referred"], WHOLE, "没有结论"],
    ["the authority has decided since", ["referred", "open"], WHOLE, null],
    ["a later review took it back", ["open", "closed"], WHOLE, "不得公开"],
  ])("%s", (_, findings, decided, defect) => {
    const found = disclosureHindrance(reviews(...findings), decided);
    if (defect === null) expect(found).toBeNull();
    else expect(found!.defect).toContain(defect);
  });

  test.each([
    { outcome: "disclosed", variant: "already-public" },
    { outcome: "not-disclosed.state-secret", variant: null },
    { outcome: "unable.not-held", variant: "not-this-organ" },
  ])("what gives nothing new needs none: $outcome", (decided) => {
    expect(disclosureHindrance(reviews(), decided)).toBeNull();
  });
});
