import { SEVERITIES } from "../../words.ts";
import { bySeverity, isSilent, type ReportFinding, targetOf } from "./findings.ts";
import { goToFinding } from "./go-to-finding.ts";

const SHAPES = { error: "■", warning: "▲", hint: "○" } as const;

/** 核查: each finding with what, why, and how to mend it. */
export function FindingList({ findings }: { findings: readonly ReportFinding[] }) {
  const listed = bySeverity(findings.filter((finding) => !isSilent(finding)));
  const count = (severity: ReportFinding["severity"]) => listed.filter((one) => one.severity === severity).length;
  return (
    <section aria-labelledby="findings">
      <h2 id="findings">核查</h2>
      <p>
        {count("error")} 处错误 · {count("warning")} 处疑似 · {count("hint")} 条提示
      </p>
      {listed.length === 0 && <p className="soft">✓ 勾稽关系都对，没有发现别处的地名、机关名。</p>}
      <ol className="findings">
        {listed.map((finding) => (
          <li key={finding.fingerprint}>
            <p>
              <b className={`severity severity-${finding.severity}`}>
                <span aria-hidden="true">{SHAPES[finding.severity]}</span> {SEVERITIES[finding.severity]}
              </b>{" "}
              {finding.message}
            </p>
            {finding.fix && <p>怎么改：{finding.fix}</p>}
            {finding.basis && <small>{finding.basis}</small>}
            <GoTo finding={finding} />
          </li>
        ))}
      </ol>
    </section>
  );
}

export function GoTo({ finding }: { finding: ReportFinding }) {
  const target = targetOf(finding);
  if (!target) return null;
  const words = "cell" in target ? "看这一格" : "看这一段";
  return (
    <button
      type="button"
      className="link no-print"
      aria-label={`${words}：${finding.message}`}
      onClick={() => goToFinding(finding)}
    >
      {words}
    </button>
  );
}
