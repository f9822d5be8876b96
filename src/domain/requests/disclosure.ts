import type { Case } from "./case.ts";

/** By the finding of the last review for secrets 保密审查: what stands against giving information, and what to do about it. */
const UNREVIEWED = { defect: "向申请人提供信息以前没有保密审查的记录（条例第十七条）", remedy: "请先登记保密审查" };
const UNFIT: Readonly<Record<string, { defect: string; remedy: string }>> = {
  closed: {
    defect: "保密审查认定不得公开（条例第十七条）",
    remedy: "请在七问里改按不予公开答复；认定有变的，重新登记保密审查",
  },
  referred: { defect: "保密审查没有结论，已报请确定（条例第十七条）", remedy: "有了结论，再登记一次保密审查" },
};
const ONLY_PART = {
  defect: "保密审查认定只能公开一部分（条例第十七条）",
  remedy: "请在七问里改按部分公开答复；认定有变的，重新登记保密审查",
};

/** What keeps a decision from giving information 不能提供的原因: it must have been reviewed for secrets and found fit. Basis: 条例 art. 17. */
export function disclosureHindrance(
  { steps }: Pick<Case, "steps">,
  { outcome, variant }: { outcome: string; variant?: string | null | undefined },
): { defect: string; remedy: string } | null {
  const whole = outcome === "disclosed" && variant === "provided";
  if (!whole && outcome !== "partially-disclosed") return null;
  const review = steps.findLast(({ kind }) => kind === "reviewConfidentiality");
  if (!review) return UNREVIEWED;
  const finding = review.detail.finding ?? "";
  return UNFIT[finding] ?? (whole && finding === "partly" ? ONLY_PART : null);
}
