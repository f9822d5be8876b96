import type { Finding, Place, Severity } from "../finding.ts";
import type { Subject } from "./subject.ts";

/** What a check says before the audit adds its id, basis and fingerprint. */
export interface Fault {
  severity: Severity;
  /** One Chinese sentence with the facts of this case. */
  message: string;
  where: Place;
  expected?: Finding["expected"];
  actual?: Finding["actual"];
  /** Only when it differs from the basis of the check. */
  basis?: string;
  fix?: string;
}

/** One check of an annual report 年报核查项. Its page is `docs/checks/<id>.md`, its cases `test/cases/checks/<id>.yaml`. */
export interface Check {
  /** Public and stable: persons' dismissals and others' programs name it. */
  id: string;
  /** What it looks for, in Chinese, as the heading of its page. */
  title: string;
  /** The rule it rests on, in Chinese. */
  basis: string;
  run(subject: Subject): Fault[];
}
