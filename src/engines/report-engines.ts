/** What `gongkai/report` offers to other programs 读取与核查: reading a report, auditing it, and the names of places for both. */
export type { AnnualReport } from "../domain/annual-report/model.ts";
export { auditReport } from "./audit/audit-report.ts";
export type { AuditContext } from "./audit/subject.ts";
export { type Finding, type Place, type Severity, summarize } from "./finding.ts";
export { Gazetteer } from "./gazetteer.ts";
export { readReports } from "./reading/read-archive.ts";
export type { ReadOptions } from "./reading/read-document.ts";
export { type ReadResult, readReport } from "./reading/read-report.ts";
