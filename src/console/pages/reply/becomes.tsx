import { isPlainDate } from "../../../calendar/plain-date.ts";
import type { ApplicantKind } from "../../../domain/annual-report/model.ts";
import type { Law } from "../../../law/law.ts";
import type { Outcome } from "../../../law/outcome.ts";
import { useAnswer } from "../../answers.ts";
import { useOrganCode } from "../../session.ts";
import { consequenceOf } from "./decision.ts";

interface Props {
  law: Law;
  outcome: Outcome;
  applicantKind: ApplicantKind | undefined;
  decidedOn: string;
  withheldUnder: string[];
  /** The ground as the letter cites it. */
  basis: string;
}

/** What the decision will become before it is made: its row of the annual report, its basis, its remedy clause. */
export function Becomes({ law, outcome, applicantKind, decidedOn, withheldUnder, basis }: Props) {
  const organ = useOrganCode();
  const { data: profile } = useAnswer("profile", { params: { organ } });
  if (!applicantKind || !isPlainDate(decidedOn)) return null;
  const bodies = profile && {
    reconsiderationOrgan: profile.reconsiderationOrgan,
    court: profile.court,
    competentDepartment: profile.supervisingOrgan,
  };
  const becomes = consequenceOf(law, outcome, { applicantKind, decidedOn, withheldUnder }, bodies ?? undefined);
  if ("problem" in becomes) return <p className="note warn">{becomes.problem}</p>;
  const { year, row, column, remedy } = becomes;
  return (
    <div className="becomes" role="status">
      <p>
        记入 {year} 年度报告表三：<b>{row}</b>，{column}列加 1 件。
      </p>
      <p className="soft">依据：{basis}</p>
      {remedy && <p className="soft">救济途径（系统写入）：{remedy}</p>}
    </div>
  );
}
