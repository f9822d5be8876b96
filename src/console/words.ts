import type { Draft } from "../contract/documents.ts";
import { WORDS } from "../contract/words.ts";
import { REQUEST_STATES } from "../domain/requests/workflow.ts";
import type { Severity } from "../engines/finding.ts";

export { WORDS };

export const DOCUMENT_CLASSES: Record<Draft["class"], string> = {
  rule: "规章",
  "normative-document": "行政规范性文件",
  other: "都不是",
};

export const SEVERITIES: Record<Severity, string> = { error: "错误", warning: "疑似", hint: "提示" };

/** Words for a state of a request, a step of it, or an event of the log. */
export const stateWords = (state: string) => wordFor(REQUEST_STATES, state);
export const eventWords = (kind: string) => wordFor(WORDS.event, kind);

/** The word for an id that comes as plain text; one that is unknown here is shown as it is, never dropped. */
export const wordFor = (table: Readonly<Record<string, string>>, id: string): string => table[id] ?? id;

/** A table of words as the choices of a form. */
export const choicesOf = (table: Readonly<Record<string, string>>, ids: readonly string[] = Object.keys(table)) =>
  ids.map((value) => ({ value, label: wordFor(table, value) }));
