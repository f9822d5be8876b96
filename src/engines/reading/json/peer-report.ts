import type { Cell, DisputeTable, ProactiveTable, RequestTable } from "../../../domain/annual-report/model.ts";
import { SECTION_IDS } from "../../../domain/annual-report/model.ts";
import type { BareReport } from "./report-of-json.ts";
import { type Json, list, member, numberOrNull, text } from "./values.ts";

/** Where another program that reads annual reports keeps the cells of table three, per column 同类工具的数据. */
const ROWS: Record<string, string> = {
  received: "newReceived",
  "carried-in": "carriedOver",
  disclosed: "results.granted",
  "partially-disclosed": "results.partialGrant",
  "not-disclosed.state-secret": "results.denied.stateSecret",
  "not-disclosed.prohibited-by-law": "results.denied.lawForbidden",
  "not-disclosed.security-or-stability": "results.denied.safetyStability",
  "not-disclosed.third-party-rights": "results.denied.thirdPartyRights",
  "not-disclosed.internal-affairs": "results.denied.internalAffairs",
  "not-disclosed.process-information": "results.denied.processInfo",
  "not-disclosed.enforcement-file": "results.denied.enforcementCase",
  "not-disclosed.administrative-inquiry": "results.denied.adminQuery",
  "unable.not-held": "results.unableToProvide.noInfo",
  "unable.needs-creation": "results.unableToProvide.needCreation",
  "unable.still-unclear": "results.unableToProvide.unclear",
  "not-processed.petition": "results.notProcessed.complaint",
  "not-processed.repeated": "results.notProcessed.repeat",
  "not-processed.published-work": "results.notProcessed.publication",
  "not-processed.excessive": "results.notProcessed.massiveRequests",
  "not-processed.reconfirmation": "results.notProcessed.confirmInfo",
  "other.supplement-lapsed": "results.other.overdueCorrection",
  "other.fee-lapsed": "results.other.overdueFee",
  "other.other": "results.other.otherReasons",
  total: "results.totalProcessed",
  "carried-out": "results.carriedForward",
};
const COLUMNS = [
  "naturalPerson",
  "legalPerson.commercial",
  "legalPerson.research",
  "legalPerson.social",
  "legalPerson.legal",
  "legalPerson.other",
  "total",
];
const DISPUTES = { reconsideration: "review", direct: "litigationDirect", afterReconsideration: "litigationPostReview" };
const RESULTS = ["maintain", "correct", "other", "unfinished", "total"];
const VERSIONS = { issued: "made", repealed: "repealed", inForce: "valid" };

/** Takes over a report that another program has parsed: a list of sections, each with its type and its table. */
export function reportOfPeer(value: Json): BareReport | undefined {
  const sections = list(member(value, "sections"));
  const table = (key: string) => sections.map((section) => member(section, key)).find((data) => data !== undefined);
  const requests = table("tableData");
  const disputes = table("reviewLitigationData");
  const proactive = table("activeDisclosureData");
  if (requests === undefined && disputes === undefined && proactive === undefined) return undefined;
  const lost = sections.some((section) => /\?{8}/.test(text(member(section, "content"))));
  return {
    organ: null,
    year: null,
    form: "2021",
    tables: { proactive: proactiveOf(proactive), requests: requestsOf(requests), disputes: disputesOf(disputes) },
    sections:
      sections.length === SECTION_IDS.length
        ? sections.map((section, i) => ({
            id: SECTION_IDS[i]!,
            heading: text(member(section, "title")),
            text: text(member(section, "content")),
            offset: 0,
          }))
        : [],
    reading: { layout: "json", unsure: lost ? [{ table: "sections", why: "正文的汉字已丢失，只剩问号" }] : [] },
  };
}

function requestsOf(data: Json | undefined): RequestTable | null {
  if (data === undefined) return null;
  const cell = (column: string, path: string): Cell => numberOrNull(member(data, `${column}.${path}`));
  return Object.fromEntries(Object.entries(ROWS).map(([row, path]) => [row, COLUMNS.map((column) => cell(column, path))]));
}

function disputesOf(data: Json | undefined): DisputeTable | null {
  if (data === undefined) return null;
  const cells = Object.entries(DISPUTES).map(([group, key]) => [
    group,
    RESULTS.map((result) => numberOrNull(member(data, `${key}.${result}`))),
  ]);
  return Object.fromEntries(cells) as DisputeTable;
}

function proactiveOf(data: Json | undefined): ProactiveTable | null {
  if (data === undefined) return null;
  const versions = (key: string) =>
    Object.fromEntries(Object.entries(VERSIONS).map(([column, name]) => [column, numberOrNull(member(data, `${key}.${name}`))]));
  return {
    rules: versions("regulations"),
    normativeDocuments: versions("normativeDocuments"),
    licensing: numberOrNull(member(data, "licensing.processed")),
    penalties: numberOrNull(member(data, "punishment.processed")),
    compulsion: numberOrNull(member(data, "coercion.processed")),
    charges: numberOrNull(member(data, "fees.amount")),
  };
}
