import { fileAddress } from "../../api.ts";
import { useOrganCode } from "../../session.ts";

const FILES = [
  ["docx", "Word"],
  ["xlsx", "Excel"],
  ["pdf", "PDF"],
  ["html", "网页"],
  ["json", "JSON"],
] as const;

/** The report as files: as it stands now, as published, or as it stood in one version. */
export function Downloads({ year, version }: { year: number; version?: string }) {
  const organ = useOrganCode();
  return (
    <nav className="downloads" aria-label="下载">
      <span className="soft">下载</span>
      {FILES.map(([kind, label]) => (
        <a
          key={kind}
          href={fileAddress(organ, "reports", year, ...(version ? ["versions", version] : []), "files", kind)}
          download
        >
          {label}
        </a>
      ))}
    </nav>
  );
}
