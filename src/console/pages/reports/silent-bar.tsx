import { GoTo } from "./finding-list.tsx";
import { isSilent, type ReportFinding } from "./findings.ts";

/** On top: the figures that the prose must speak of and does not. */
export function SilentBar({ findings }: { findings: readonly ReportFinding[] }) {
  const silent = findings.filter(isSilent);
  if (silent.length === 0) return null;
  return (
    <section className="silent" aria-label="未说明的数字">
      <p>
        <b>▲ 还有 {silent.length} 处未说明</b>：表里有数，正文只字未提。
      </p>
      <ul>
        {silent.map((finding) => (
          <li key={finding.fingerprint}>
            {finding.message}。{finding.fix} <GoTo finding={finding} />
          </li>
        ))}
      </ul>
    </section>
  );
}
