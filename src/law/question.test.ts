import { expect, test } from "vitest";
import { loadLaw } from "./load.ts";

const { questions, evidence } = loadLaw().data.questions;

test("every choice of the seven questions leads to a question, evidence and outcome that are there", () => {
  const law = loadLaw();
  const wrong = Object.entries(questions).flatMap(([id, { choices }]) =>
    Object.entries(choices).flatMap(([name, { leads, outcome, variant, kinds = [], evidence: wanted, notice, words }]) => [
      ...(leads && !questions[leads] ? [`${id}/${name}: ${leads}`] : []),
      ...(outcome && variant && !law.outcome(outcome).variants[variant] ? [`${id}/${name}: ${variant}`] : []),
      ...(outcome && !variant && Object.keys(law.outcome(outcome).variants).length > 0 ? [`${id}/${name}: no variant`] : []),
      ...(outcome ? kinds.filter((kind) => !law.outcome(outcome).kinds.includes(kind)) : []),
      ...(outcome && !words ? [`${id}/${name}: no words`] : []),
      ...wanted.filter((one) => !evidence[one]),
      ...(notice && !(notice in law.data.letters.letters) ? [`${id}/${name}: ${notice}`] : []),
    ]),
  );
  expect(wrong).toEqual([]);
});
