import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import {
  APPLICANT_COLUMNS,
  type AnnualReport,
  type Cell,
  DISPUTE_RESULTS,
  type DisputeGroup,
  type SectionId,
} from "../../../src/domain/annual-report/model.ts";
import type { AuditContext, Leftover } from "../../../src/engines/audit/subject.ts";
import type { OrganLine } from "../../../src/engines/audit/organ-line.ts";
import type { ProseRange } from "../../../src/engines/audit/passages.ts";
import { Gazetteer } from "../../../src/engines/gazetteer.ts";
import { AnnualReportForm } from "../../../src/law/annual-report-form.ts";

/** What a case changes of the good report: cells, words, sections. */
export interface Changes {
  /** `requests.received.natural-person: 8`, `disputes.direct.total: 2`, `proactive.licensing: 5`, `year: 2022`, `organ: …` */
  set?: Record<string, unknown>;
  /** Words of the good report and what stands there instead; each must occur exactly once. */
  replace?: Record<string, string>;
  /** Sections left out, or rows such as `requests.other.other`. */
  without?: string[];
  unsure?: AnnualReport["reading"]["unsure"];
  printed?: AnnualReport["reading"]["printed"];
}

/** A case of a check: changes of the good report, and what else the audit is told. */
export interface CaseContext extends Changes {
  previous?: Changes;
  children?: Changes[];
  others?: Changes[];
  organ?: OrganLine;
  leftovers?: Leftover[];
  instruments?: AuditContext["instruments"];
  /** Read the sections only, as when no full text is at hand. */
  withoutText?: boolean;
}

interface Good {
  organ: string;
  year: number;
  form: "2021";
  preamble: string;
  sections: Record<SectionId, { heading: string; text: string }>;
  tables: {
    proactive: Record<string, Cell | Record<string, Cell>>;
    requests: Record<string, Cell[]>;
    disputes: Record<DisputeGroup, Cell[]>;
  };
  previous: Changes & { year: number };
  places: string;
}

const root = join(import.meta.dirname, "../../..");
const read = (path: string) => readFileSync(join(root, path), "utf8");
const good: Good = parse(read("test/golden/audit/good.yaml"));

export const forms = ["2019", "2021"].map((id) => AnnualReportForm.parse(parse(read(`law/annual-report/${id}.yaml`))));
export const gazetteer = new Gazetteer({ places: good.places });

/** The good report with changes, and everything that an audit of it is told. */
export function composeCase(changes: CaseContext = {}): { report: AnnualReport; context: AuditContext } {
  const { report, text, prose } = compose(changes);
  return {
    report,
    context: {
      forms,
      gazetteer,
      ...(changes.withoutText ? {} : { text, prose }),
      ...(changes.organ ? { organ: changes.organ } : {}),
      ...(changes.leftovers ? { leftovers: changes.leftovers } : {}),
      ...(changes.instruments ? { instruments: changes.instruments } : {}),
      ...(changes.previous ? { previous: composePrevious(changes.previous) } : {}),
      ...(changes.children ? { children: changes.children.map((child) => compose(child).report) } : {}),
      ...(changes.others ? { others: changes.others.map((other) => compose(other).report) } : {}),
    },
  };
}

/** Last year's report, as the good report follows from it. */
function composePrevious(changes: Changes): AnnualReport {
  return compose({ ...changes, set: { year: good.previous.year, ...good.previous.set, ...changes.set } }).report;
}

/** The good report with changes, its full text, and where its prose stands in it. */
export function compose({ set = {}, replace = {}, without = [], unsure = [], printed }: Changes = {}): {
  report: AnnualReport;
  text: string;
  prose: ProseRange[];
} {
  const made = structuredClone(good);
  const rows = forms[1]!.requests.rows.map(({ id }) => id);
  const requests = Object.fromEntries(rows.map((row) => [row, made.tables.requests[row] ?? [0, 0, 0, 0, 0, 0, 0]]));
  const tables = { ...made.tables, requests } as AnnualReport["tables"];
  const head = { organ: made.organ as string | null, year: made.year as number | null, form: made.form as AnnualReport["form"] };
  for (const [path, value] of Object.entries(set)) {
    if (path in head) Object.assign(head, { [path]: value });
    else setCell(tables, path, value);
  }
  for (const path of without) if (path.startsWith("requests.")) delete requests[path.slice("requests.".length)];

  let text = replaced(made.preamble, replace);
  const prose: ProseRange[] = [];
  const sections: AnnualReport["sections"] = [];
  for (const id of Object.keys(made.sections) as SectionId[]) {
    if (without.includes(id)) continue;
    const heading = replaced(made.sections[id].heading, replace);
    const body = replaced(made.sections[id].text, replace);
    sections.push({ id, heading, text: body.trim(), offset: text.length });
    text += `${heading}\n`;
    if (body !== "") prose.push({ section: id, start: text.length, end: text.length + body.length });
    text += `${body}\n`;
  }
  for (const words of Object.keys(replace)) {
    const whole = [made.preamble, ...Object.values(made.sections).flatMap((section) => [section.heading, section.text])].join(
      "\n",
    );
    if (whole.split(words).length !== 2)
      throw new Error(`“${words}” stands ${whole.split(words).length - 1} times in the good report`);
  }
  return {
    report: { ...head, tables, sections, reading: { layout: "made-up", unsure, ...(printed ? { printed } : {}) } },
    text,
    prose,
  };
}

function replaced(words: string, replace: Record<string, string>): string {
  return Object.entries(replace).reduce((result, [from, to]) => result.replace(from, () => to), words);
}

function setCell(tables: AnnualReport["tables"], path: string, value: unknown): void {
  const [table, ...rest] = path.split(".");
  if (rest.length === 0) {
    Object.assign(tables, { [table!]: value });
  } else if (table === "proactive") {
    const [row, column] = rest as [string, string?];
    if (column === undefined) tables.proactive![row] = value as Cell;
    else (tables.proactive![row] as Record<string, Cell>)[column] = value as Cell;
  } else {
    const column = rest.at(-1)!;
    const row = rest.slice(0, -1).join(".");
    const names: readonly string[] = table === "requests" ? APPLICANT_COLUMNS : DISPUTE_RESULTS;
    const position = names.indexOf(column);
    const cells =
      table === "requests" ? tables.requests![position < 0 ? rest.join(".") : row] : tables.disputes![row as DisputeGroup];
    if (position >= 0 && cells) cells[position] = value as Cell;
    else if (table === "requests") tables.requests![rest.join(".")] = value as Cell[];
    else tables.disputes![rest.join(".") as DisputeGroup] = value as Cell[];
  }
}
