import { useEffect, useRef, useState } from "react";
import type { ReportView } from "../../../contract/reports.ts";
import { renderProse } from "../../../domain/annual-report/bound-figures.ts";
import type { AnnualReport } from "../../../domain/annual-report/model.ts";
import type { Law } from "../../../law/law.ts";
import type { AuditAnswer, AuditTask } from "./audit-task.ts";
import type { ReportFinding } from "./findings.ts";
import type { Offer } from "./offers.ts";
import type { Texts } from "./prose.ts";

/** How long after the last key a text is looked at. */
const PAUSE = 250;

export interface Audited {
  findings: readonly ReportFinding[];
  offers: readonly Offer[];
  /** The stored texts that were looked at; places in others are not known. */
  texts: Texts;
  /** Whether what is on the screen has been looked at, rather than what the server has. */
  live: boolean;
}

/** Audits the text on the screen while it is written, in a worker; until that answers, what the server found stands. */
export function useAudit(view: ReportView, texts: Texts, law: Law): Audited {
  const given: Audited = { findings: view.findings, offers: [], texts: view.prose, live: false };
  const [audited, setAudited] = useState<Audited | null>(null);
  const worker = useRef<Worker | null>(null);
  useEffect(() => {
    if (view.releasedOn) return;
    let current = worker.current;
    if (!current) {
      current = new Worker(new URL("./audit-worker.ts", import.meta.url), { type: "module" });
      worker.current = current;
    }
    const asked = current;
    const timer = setTimeout(() => {
      const task: AuditTask = {
        report: reportOf(view, texts),
        prose: texts,
        organ: view.measure.organ,
        previous: view.measure.previous as AnnualReport | null,
        instruments: Object.values(law.data.instruments),
      };
      asked.onmessage = ({ data }: MessageEvent<AuditAnswer>) =>
        setAudited(data && { findings: data.findings as ReportFinding[], offers: data.offers, texts, live: true });
      asked.onerror = () => setAudited(null);
      asked.postMessage(task);
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      // An answer about a text that has changed since would put its marks in wrong places.
      asked.onmessage = null;
    };
  }, [view, texts, law]);
  useEffect(
    () => () => {
      worker.current?.terminate();
      worker.current = null;
    },
    [],
  );
  return audited && !view.releasedOn ? audited : given;
}

/** The report with the texts on the screen in it. */
export function reportOf({ report }: ReportView, texts: Texts): AnnualReport {
  return {
    ...(report as AnnualReport),
    sections: report.sections.map((section) => ({ ...section, text: renderProse(texts[section.id] ?? "", report.tables) })),
  };
}
