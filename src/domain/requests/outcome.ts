import type { Law } from "../../law/law.ts";
import type { OutcomeId, RemedyKind } from "../../law/outcome.ts";

/** How a request was decided 处理决定, as far as the law asks. */
export interface Decision {
  outcome: OutcomeId;
  /** Which of the replies that share the row, e.g. `does-not-exist`. */
  variant?: string;
  /** Which kinds inside the ground, e.g. 讨论记录. */
  kinds?: readonly string[];
  /** 部分公开: the grounds of the part withheld. */
  withheldUnder?: readonly OutcomeId[];
  reasons?: string;
}

/** What a decision still lacks before it can be signed, in Chinese; empty when it is whole. Basis: 条例 art. 36, 37. */
export function decisionFaults(decision: Decision, law: Law): string[] {
  const outcome = law.outcome(decision.outcome);
  const variants = Object.keys(outcome.variants);
  const kinds = decision.kinds ?? [];
  const grounds = decision.withheldUnder ?? [];
  return [
    ...(outcome.reasons && !decision.reasons?.trim() ? ["应当说明理由"] : []),
    ...(variants.length > 0 && !variants.includes(decision.variant ?? "")
      ? [
          `应当写明属于哪一种：${Object.values(outcome.variants)
            .map(({ label }) => label)
            .join("；")}`,
        ]
      : []),
    ...(outcome.kinds.length > 0 && kinds.length === 0 ? [`应当写明属于哪一类：${outcome.kinds.join("、")}`] : []),
    ...kinds.filter((kind) => !outcome.kinds.includes(kind)).map((kind) => `“${kind}”不是该情形所列的种类`),
    ...(outcome.exemption === "part" && grounds.length === 0 ? ["部分公开应当写明未公开部分的依据"] : []),
    ...grounds.filter((id) => law.outcome(id).group !== "not-disclosed").map((id) => `${id} 不是不予公开的依据`),
  ];
}

/** The row of the annual report in which a decision is counted. */
export function reportRow(outcome: OutcomeId, form: "2019" | "2021", law: Law): string {
  return law.outcome(outcome).rows[form];
}

/** What kind of act the decision is for the applicant's remedies: a part withheld outside articles 14–16 is no refusal. */
export function remedyKindOf({ outcome: id, withheldUnder = [] }: Decision, law: Law): RemedyKind {
  const outcome = law.outcome(id);
  if (outcome.exemption !== "part") return outcome.remedy;
  return withheldUnder.some((ground) => law.outcome(ground).exemption === "whole") ? "partial-refusal" : "reply";
}
