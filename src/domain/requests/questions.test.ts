import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../../calendar/plain-date.ts";
import { loadLaw } from "../../law/load.ts";
import { CASE_FACTS, type Choice } from "../../law/question.ts";
import { decisionFaults, remedyKindOf } from "./outcome.ts";
import { answerFaults, evidenceFields, followPath, lostAnswers, openChoices, type PathAnswer } from "./questions.ts";
import { resultFaults, resultOf } from "./questions-result.ts";
import { remedyClause } from "./remedy.ts";

const law = loadLaw();
const { questions } = law.data.questions;
const bodies = {
  reconsiderationOrgan: "云栖区人民政府",
  court: "澄州市中级人民法院",
  competentDepartment: "云栖区人民政府办公室",
};

/** An answer with all that its choice wants. */
function answer(question: string, id: string, choice: Choice): PathAnswer {
  const known = choice.outcome && !choice.kinds ? law.outcome(choice.outcome).kinds : [];
  return {
    question,
    choice: id,
    finding: "经查",
    kinds: known.slice(0, 1),
    withheldUnder: choice.withholds ? ["not-disclosed.third-party-rights"] : [],
    evidence: Object.fromEntries(
      evidenceFields(choice, law).map(({ id, type }) => [id, type === "date" ? "2024-03-01" : "档案室"]),
    ),
  };
}

/** Every way from the first question to a decision. */
function allPaths(question = Object.keys(questions)[0]!, before: PathAnswer[] = []): PathAnswer[][] {
  return openChoices(questions[question]!, CASE_FACTS).flatMap(([id, choice]) => {
    const answers = [...before, answer(question, id, choice)];
    if (choice.leads) return allPaths(choice.leads, answers);
    return choice.outcome ? [answers] : [];
  });
}
const PATHS = allPaths();

describe("the seven questions 七问", () => {
  test("reach every one of the twenty-one rows of table three", () => {
    const reached = new Set(PATHS.map((path) => followPath(path, law).decided?.outcome));
    expect(law.outcomes.map(({ id }) => id).filter((id) => !reached.has(id))).toEqual([]);
  });

  test("on every path and on every day yield one outcome, its ground, letter, remedy and row, which agree", () => {
    const day = fc.integer({ min: 0, max: 365 * 7 }).map((days) => addDays("2019-06-01", days));
    fc.assert(
      fc.property(fc.constantFrom(...PATHS), day, fc.constantFrom("2019" as const, "2021" as const), (path, on, form) => {
        for (const one of path) expect(answerFaults(one, CASE_FACTS, law)).toEqual({});
        const result = resultOf(path, { reasons: "理由", on, form }, law, bodies)!;
        const outcome = law.outcome(result.decision.outcome);
        expect(decisionFaults(result.decision, law)).toEqual([]);
        expect(resultFaults(result, law)).toEqual([]);
        expect(result.row).toBe(outcome.rows[form]);
        expect(result.letter).toBe(outcome.reply ? "reply" : null);
        expect(result.basis).toContain("《");
        expect(result.words).not.toMatch(/[{}]/);
        expect(result.remedy).toEqual(outcome.reply ? remedyClause(remedyKindOf(result.decision, law), on, law, bodies) : null);
        const first = outcome.exemption === "whole" && on >= "2024-01-01";
        if (first) expect(result.remedy!.text).toContain("先向云栖区人民政府申请行政复议");
      }),
      { numRuns: 600 },
    );
  });

  test("cannot be answered without evidence: 不存在 wants where, with what words, by whom and when was searched", () => {
    const bare = { ...answer("existence", "none", questions.existence!.choices.none!), evidence: {} };
    expect(Object.keys(answerFaults(bare, [], law))).toEqual(["where", "words", "by", "on", "result"]);
  });

  test("offer no lapse that was never warned of", () => {
    const offered = (facts: readonly (typeof CASE_FACTS)[number][]) =>
      openChoices(questions.supplement!, facts).map(([id]) => id);
    expect(offered([])).toEqual(["clear", "unclear", "withdrawn"]);
    expect(offered(["supplement-awaited"])).toContain("lapsed");
  });

  test("a refusal without reasons is not whole", () => {
    const path = PATHS.find((one) => followPath(one, law).decided?.outcome === "not-disclosed.state-secret")!;
    const result = resultOf(path, { reasons: " ", on: "2024-03-01", form: "2021" }, law, bodies)!;
    expect(resultFaults(result, law)).toEqual(["应当说明理由"]);
  });

  test("a changed answer clears those behind it and no other", () => {
    const path = PATHS.find((one) => one.at(-1)!.question === "manner-part")!;
    const other = { ...path[2]!, choice: "another" };
    expect(lostAnswers(path, other, law).map(({ id }) => id)).toEqual(["existence", "disclosure", "manner-part"]);
    expect(lostAnswers(path, { ...path[2]!, finding: "改了说明" }, law)).toEqual([]);
  });

  test("a part withheld cites the article of the part as well, and from July 2026 wants reconsideration first", () => {
    const path = PATHS.find((one) => one.at(-1)!.question === "manner-part")!;
    const told = (on: string) => resultOf(path, { reasons: "含商业秘密", on, form: "2021" }, law, bodies)!;
    expect(told("2026-07-01").basis).toBe("《中华人民共和国政府信息公开条例》第三十七条、第十五条、第三十二条");
    expect(told("2026-06-30").remedy!.way).toBe("reconsideration-or-litigation");
    expect(told("2026-07-01").remedy!.way).toBe("reconsideration-first");
  });
});
