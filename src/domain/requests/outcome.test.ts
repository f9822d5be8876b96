import { describe, expect, test } from "vitest";
import { loadLaw } from "../../law/load.ts";
import { decisionFaults, remedyKindOf, reportRow } from "./outcome.ts";

const law = loadLaw();

describe("a decision (条例 art. 36, 37)", () => {
  test.each<[string, Parameters<typeof decisionFaults>[0], string | undefined]>([
    ["refuses with reasons", { outcome: "not-disclosed.state-secret", reasons: "定为秘密级，保密期限十年" }, undefined],
    ["refuses without reasons", { outcome: "not-disclosed.state-secret", reasons: " " }, "应当说明理由"],
    [
      "does not say whether the information exists elsewhere",
      { outcome: "unable.not-held", reasons: "经检索" },
      "应当写明属于哪一种",
    ],
    ["says that it does not exist", { outcome: "unable.not-held", variant: "does-not-exist", reasons: "经检索" }, undefined],
    [
      "names no kind of process information",
      { outcome: "not-disclosed.process-information", reasons: "讨论" },
      "讨论记录、过程稿、磋商信函、请示报告",
    ],
    [
      "names a kind the law does not know",
      { outcome: "not-disclosed.process-information", reasons: "讨论", kinds: ["会议纪要"] },
      "“会议纪要”不是",
    ],
    ["withholds a part on no ground", { outcome: "partially-disclosed", reasons: "含个人隐私" }, "未公开部分的依据"],
    [
      "withholds a part on a ground that is none",
      { outcome: "partially-disclosed", reasons: "一", withheldUnder: ["unable.not-held"] },
      "不是不予公开的依据",
    ],
    [
      "withholds a part on a ground",
      { outcome: "partially-disclosed", reasons: "一", withheldUnder: ["not-disclosed.third-party-rights"] },
      undefined,
    ],
    ["gives what was asked for", { outcome: "disclosed", variant: "provided" }, undefined],
  ])("%s", (_, decision, fault) => {
    const faults = decisionFaults(decision, law).join();
    if (fault === undefined) expect(faults).toBe("");
    else expect(faults).toContain(fault);
  });

  test("is counted in the row of its form: the 2019 form has one row for all other handling", () => {
    expect(reportRow("other.fee-lapsed", "2021", law)).toBe("other.fee-lapsed");
    expect(reportRow("other.fee-lapsed", "2019", law)).toBe("other");
  });

  test("that withholds a part outside articles 14 to 16 is no refusal", () => {
    expect(remedyKindOf({ outcome: "partially-disclosed", withheldUnder: ["not-disclosed.enforcement-file"] }, law)).toBe(
      "partial-refusal",
    );
    expect(remedyKindOf({ outcome: "partially-disclosed", withheldUnder: ["not-disclosed.administrative-inquiry"] }, law)).toBe(
      "reply",
    );
    expect(remedyKindOf({ outcome: "not-disclosed.enforcement-file" }, law)).toBe("refusal");
  });
});
