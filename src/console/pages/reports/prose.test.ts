import { describe, expect, test } from "vitest";
import type { ReportView } from "../../../contract/reports.ts";
import { changes, contested, proseOf, rebase, takeOver, toSave } from "./prose.ts";

const view = (edition: number | null, overview: string, problems: string): ReportView => ({
  report: {
    organ: "甲镇人民政府",
    year: 2023,
    form: "2021",
    tables: { proactive: null, requests: null, disputes: null },
    sections: [
      { id: "overview", heading: "一、总体情况", text: overview, offset: 0 },
      { id: "problems", heading: "五、存在的主要问题及改进情况", text: problems, offset: 0 },
    ],
    reading: { layout: "records", unsure: [] },
  },
  prose: { overview, problems },
  digest: "",
  findings: [],
  measure: { organ: { name: "甲镇人民政府", shortNames: [], partners: [] }, previous: null },
  verdicts: [],
  review: { state: "drafting", by: null, at: null, reason: "", own: false },
  complete: true,
  savedBy: null,
  savedAt: null,
  edition,
  releasedOn: null,
  moved: [],
});

describe("two people write one report", () => {
  const mine = { ...proseOf(view(3, "旧的综述", "旧的问题")), texts: { overview: "我改的综述", problems: "旧的问题" } };

  test("only what I changed is sent", () => {
    expect(toSave(mine)).toEqual({ overview: "我改的综述" });
  });

  test("the first save vouches for the whole draft", () => {
    expect(toSave(proseOf(view(null, "初稿", "初稿")))).toEqual({ overview: "初稿", problems: "初稿" });
  });

  test("an edition of somebody else never overwrites what I typed", () => {
    expect(takeOver(mine, view(4, "别人改的综述", "旧的问题"))).toEqual(mine);
  });

  test("what this screen saved as it was closed is no conflict when it is opened again", () => {
    const reopened = takeOver(mine, view(4, "我改的综述", "旧的问题"));
    expect(reopened.edition).toBe(4);
    const further = { ...reopened, texts: { ...reopened.texts, overview: "再改" } };
    expect(contested(further, view(4, "我改的综述", "旧的问题"))).toEqual([]);
  });

  test("where I changed nothing the newer edition is taken over", () => {
    const idle = proseOf(view(3, "旧的综述", "旧的问题"));
    expect(takeOver(idle, view(4, "别人改的综述", "旧的问题")).texts.overview).toBe("别人改的综述");
  });

  test("a view older than what I saved does not bring the old text back", () => {
    const saved = proseOf(view(4, "我保存的综述", "旧的问题"));
    expect(takeOver(saved, view(3, "旧的综述", "旧的问题"))).toEqual(saved);
    expect(contested({ ...saved, texts: { ...saved.texts, overview: "又改" } }, view(3, "旧的综述", "旧的问题"))).toEqual([]);
  });

  test("a section that both changed is contested, one that only they changed is taken over with mine kept", () => {
    expect(contested(mine, view(4, "别人改的综述", "旧的问题"))).toEqual(["overview"]);
    expect(contested(mine, view(4, "旧的综述", "别人改的问题"))).toEqual([]);
    expect(rebase(mine, view(4, "旧的综述", "别人改的问题"))).toEqual({
      edition: 4,
      base: { overview: "旧的综述", problems: "别人改的问题" },
      texts: { overview: "我改的综述", problems: "别人改的问题" },
    });
  });

  test("after rebasing, mine is again the only change", () => {
    expect(changes(rebase(mine, view(4, "别人改的综述", "旧的问题")))).toEqual({ overview: "我改的综述" });
  });
});
