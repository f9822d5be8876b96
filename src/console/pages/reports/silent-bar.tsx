import type { ReportView } from "../../../contract/reports.ts";
import { Dismissal } from "./dismissal.tsx";
import { GoTo } from "./finding-list.tsx";
import { isSilent, type ReportFinding } from "./findings.ts";

interface Props {
  findings: readonly ReportFinding[];
  verdicts: ReportView["verdicts"];
  year: number;
  /** Writes a sentence about it; absent where nothing may be written. */
  explain?: (finding: ReportFinding) => void;
  headingOf: (section: string) => string;
}

/** `表四未经复议直接起诉结果纠正 1，正文没有提到……` → `未经复议直接起诉结果纠正 1 件`. */
const short = ({ message }: ReportFinding) =>
  `${message.replace(/，正文.*$/, "").replace(/^表[二三四](?:[（(].[）)]|[一二三四]、)?/, "")} 件`;

/** On top: the figures that the prose must speak of and does not. */
export function SilentBar({ findings, verdicts, year, explain, headingOf }: Props) {
  const silent = findings.filter(
    (finding) => isSilent(finding) && !verdicts.some(({ fingerprint }) => fingerprint === finding.fingerprint),
  );
  if (silent.length === 0) return null;
  return (
    <section className="silent no-print" aria-label="未说明的数字">
      <p>
        <b>▲ 还有 {silent.length} 处未说明</b>：{silent.map(short).join("；")}。
      </p>
      <ul>
        {silent.map((finding) => (
          <li key={finding.fingerprint}>
            {short(finding)}。{finding.fix}{" "}
            {explain && (
              <button type="button" className="link" aria-label={`写上一句：${short(finding)}`} onClick={() => explain(finding)}>
                写上一句
              </button>
            )}
            <GoTo finding={finding} headingOf={headingOf} />
            {explain && <Dismissal finding={finding} year={year} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
