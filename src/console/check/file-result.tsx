/** @jsxImportSource preact */
import { useRef } from "preact/hooks";
import { summarize } from "../../engines/finding.ts";
import type { CheckedFile, CheckedReport } from "./checked-file.ts";
import { Downloads } from "./downloads.tsx";
import { FindingItem } from "./finding-item.tsx";
import { type IgnoredFindings, ignoredKey } from "./ignored-findings.ts";
import { itemId, markId, type Numbering, ReportSheet } from "./report-sheet.tsx";

/** 3 处错误 · 5 处疑似 · 2 条提示. */
export function countsInWords(report: CheckedReport, ignored: IgnoredFindings): string {
  const { error, warning, hint } = summarize(standing(report, ignored));
  return `${error} 处错误 · ${warning} 处疑似 · ${hint} 条提示`;
}

const ORDER = ["error", "warning", "hint"] as const;

function standing(report: CheckedReport, ignored: IgnoredFindings) {
  const left = report.findings.filter(({ fingerprint }) => ignored[ignoredKey(report, fingerprint)] === undefined);
  return ORDER.flatMap((level) => left.filter(({ severity }) => severity === level));
}

interface FileResultProperties {
  id: string;
  checked: CheckedFile;
  ignored: IgnoredFindings;
  onIgnore(key: string, reason: string | undefined): void;
}

/** What was found in one file, or why it could not be read. */
export function FileResult({ id, checked, ignored, onIgnore }: FileResultProperties) {
  return (
    <section class="checked" aria-labelledby={id}>
      <h2 id={id}>{checked.file}</h2>
      {"unreadable" in checked ? (
        <p class="note warn">没有核查：{checked.unreadable}</p>
      ) : (
        <ReportResult id={id} report={checked} ignored={ignored} onIgnore={onIgnore} />
      )}
    </section>
  );
}

function ReportResult({ id, report, ignored, onIgnore }: Omit<FileResultProperties, "checked"> & { report: CheckedReport }) {
  const strip = useRef<HTMLParagraphElement>(null);
  const left = standing(report, ignored);
  const set = report.findings.filter((finding) => !left.includes(finding));
  const numbering: Numbering = {
    prefix: id,
    findings: report.findings,
    numberOf(finding) {
      const at = left.indexOf(report.findings[finding]!);
      return at < 0 ? undefined : at + 1;
    },
  };
  const item = (finding: CheckedReport["findings"][number], index: number) => {
    const key = ignoredKey(report, finding.fingerprint);
    return (
      <FindingItem
        key={`${key}|${index}`}
        id={left.includes(finding) ? itemId(id, index + 1) : undefined}
        {...(left.includes(finding) && { number: index + 1, mark: markId(id, index + 1) })}
        finding={finding}
        form={report.form}
        ignored={ignored[key]}
        onIgnore={(reason) => {
          onIgnore(key, reason);
          // The button that had the focus goes away with its finding.
          strip.current?.focus();
        }}
      />
    );
  };
  return (
    <>
      <p class="small">
        {report.organ ?? "没有认出机关名称"}，{report.year === null ? "没有认出年度" : `${report.year}年度`}
      </p>
      <p class="strip" tabIndex={-1} ref={strip}>
        {countsInWords(report, ignored)}
      </p>
      {left.length === 0 && (
        <p class="note">{set.length === 0 ? "没有发现问题：勾稽关系、文表数字、地名和格式都对得上。" : "其余问题都已忽略。"}</p>
      )}
      <div class={report.sheet ? "beside" : ""}>
        {report.sheet && <ReportSheet sheet={report.sheet} numbering={numbering} />}
        {left.length > 0 && (
          <ol class="findings" aria-label="问题清单">
            {left.map(item)}
          </ol>
        )}
      </div>
      {set.length > 0 && (
        <details>
          <summary>已忽略 {set.length} 条</summary>
          <ol class="findings">{set.map(item)}</ol>
        </details>
      )}
      <Downloads report={withoutSheet(report, left)} />
    </>
  );
}

/** What is put on paper: the findings that stand. */
function withoutSheet({ sheet: _, ...report }: CheckedReport, findings: CheckedReport["findings"]): CheckedReport {
  return { ...report, findings };
}
