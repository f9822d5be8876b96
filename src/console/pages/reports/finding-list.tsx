import { useEffect, useRef } from "react";
import type { ReportView } from "../../../contract/reports.ts";
import { SEVERITIES } from "../../words.ts";
import { Dismissal, Restoring } from "./dismissal.tsx";
import { bySeverity, isSilent, type ReportFinding, targetOf } from "./findings.ts";
import { goToFinding } from "./go-to-finding.ts";

const SHAPES = { error: "■", warning: "▲", hint: "○" } as const;

interface Props {
  findings: readonly ReportFinding[];
  verdicts: ReportView["verdicts"];
  /** Whether they are of the text on the screen, and not of what the server has. */
  live: boolean;
  /** The finding whose words were clicked in the text. */
  pointed: string | null;
  year: number;
  mayDismiss: boolean;
  headingOf: (section: string) => string;
}

/** 核查: each finding with what, why, and how to mend it; below, those that were let stand, with the reason. */
export function FindingList({ findings, verdicts, live, pointed, year, mayDismiss, headingOf }: Props) {
  const verdictOf = ({ fingerprint, severity }: ReportFinding) =>
    severity === "error" ? undefined : verdicts.find((verdict) => verdict.fingerprint === fingerprint);
  const open = findings.filter((finding) => !verdictOf(finding));
  const listed = bySeverity(open.filter((finding) => !isSilent(finding)));
  const settled = findings.filter(verdictOf);
  const count = (severity: ReportFinding["severity"]) => listed.filter((one) => one.severity === severity).length;
  return (
    <section aria-labelledby="findings">
      <h2 id="findings">核查</h2>
      <p>
        {count("error")} 处错误 · {count("warning")} 处疑似 · {count("hint")} 条提示
        <small className="soft">{live ? "（随写随查，没有离开这台电脑）" : ""}</small>
      </p>
      {listed.length === 0 && <p className="soft">✓ 勾稽关系都对，没有发现别处的地名、机关名。</p>}
      <ol className="findings">
        {listed.map((finding, index) => (
          <FindingItem key={`${finding.fingerprint}${index}`} finding={finding} pointed={pointed === finding.fingerprint}>
            <GoTo finding={finding} headingOf={headingOf} />
            {mayDismiss && finding.severity !== "error" && <Dismissal finding={finding} year={year} />}
          </FindingItem>
        ))}
      </ol>
      {settled.length > 0 && (
        <details className="settled">
          <summary>已说明理由的 {settled.length} 处</summary>
          <ul className="findings">
            {settled.map((finding, index) => {
              const { reason, by, on } = verdictOf(finding)!;
              return (
                <li key={`${finding.fingerprint}${index}`}>
                  <p>{finding.message}</p>
                  <p>
                    {by}（{on}）：{reason}
                  </p>
                  {mayDismiss && <Restoring fingerprint={finding.fingerprint} message={finding.message} year={year} />}
                </li>
              );
            })}
          </ul>
        </details>
      )}
    </section>
  );
}

function FindingItem({ finding, pointed, children }: { finding: ReportFinding; pointed: boolean; children: React.ReactNode }) {
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (pointed) item.current?.scrollIntoView({ block: "nearest" });
  }, [pointed]);
  return (
    <li ref={item} className={pointed ? "pointed" : undefined}>
      <p>
        <b className={`severity severity-${finding.severity}`}>
          <span aria-hidden="true">{SHAPES[finding.severity]}</span> {SEVERITIES[finding.severity]}
        </b>{" "}
        {finding.message}
      </p>
      {finding.fix && <p>怎么改：{finding.fix}</p>}
      {finding.basis && <small>{finding.basis}</small>}
      {children}
    </li>
  );
}

export function GoTo({ finding, headingOf }: { finding: ReportFinding; headingOf: (section: string) => string }) {
  const target = targetOf(finding);
  if (!target) return null;
  const words = "cell" in target ? "看这一格" : "看这一段";
  return (
    <button
      type="button"
      className="link no-print"
      aria-label={`${words}：${finding.message}`}
      onClick={() => goToFinding(finding, headingOf)}
    >
      {words}
    </button>
  );
}
