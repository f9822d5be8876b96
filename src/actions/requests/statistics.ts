import { type PlainDate, yearOf } from "../../calendar/plain-date.ts";
import { UncoveredDate } from "../../calendar/uncovered-date.ts";
import { PAGE_SIZE } from "../../contract/fields.ts";
import type { RequestStatistics } from "../../contract/request-statistics.ts";
import type { RequestLine } from "../../contract/requests.ts";
import type { Account } from "../../db/stores/accounts.ts";
import { type DecidedRequest, decidedRequests, firstReceivedOn, stepsOfDecided } from "../../db/stores/request-statistics.ts";
import { countRequests } from "../../db/stores/requests.ts";
import { requestTable } from "../../domain/annual-report/compute.ts";
import { type ResponseTime, responseTime, summarise } from "../../domain/requests/response-times.ts";
import type { AnnualReportForm } from "../../law/annual-report-form.ts";
import type { OutcomeId } from "../../law/outcome.ts";
import { type Desk, type Office, perform } from "../office.ts";
import { Refusal } from "../refusal.ts";
import { requireForm } from "../reports/form.ts";
import { factsOf } from "./facts.ts";
import { requestLines } from "./list.ts";
import { type Period, requestFigures, requestsBehind, yearPeriod } from "./table-three.ts";

type Asked = { from?: PlainDate | undefined; to?: PlainDate | undefined };

const YEARS_BESIDE = 5;
const LATE_SHOWN = 100;

/** Table three at any date 申请统计, with response times and the years beside each other. Basis: 条例 art. 50(1)(2). */
export function requestStatistics(office: Office, person: Account, organ: string, asked: Asked): Promise<RequestStatistics> {
  return perform(office, person, organ, "organ.read", (desk) => statisticsOf(office, desk, periodOf(asked, desk.today)));
}

/** The requests that one number of the statistics counts, newest receipt first. */
export function requestsBehindCell(
  office: Office,
  person: Account,
  organ: string,
  { row, column, page, ...asked }: Asked & { row: string; column: string; page: number },
): Promise<{ total: number; lines: RequestLine[] }> {
  return perform(office, person, organ, "organ.read", async (desk) => {
    const period = periodOf(asked, desk.today);
    const filter = requestsBehind(office, requireForm(office, yearOf(period.to)), period, row, column);
    return {
      total: await countRequests(desk.scope, desk.organ.id, filter),
      lines: await requestLines(office, desk, filter, { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }),
    };
  });
}

/** The period asked for. @throws Refusal `invalid` where it ends before it begins or after today. */
function periodOf({ from, to }: Asked, today: PlainDate): Period {
  const end = to ?? today;
  const start = from ?? `${yearOf(end)}-01-01`;
  if (end > today) throw new Refusal("invalid", {}, { to: `截止日期不能晚于今天（${today}）` });
  if (start > end) throw new Refusal("invalid", {}, { from: `起始日期不能晚于截止日期（${end}）` });
  return { from: start, to: end };
}

export async function statisticsOf(office: Office, desk: Desk, period: Period): Promise<RequestStatistics> {
  const form = requireForm(office, yearOf(period.to));
  const table = requestTable(form, await requestFigures(office, desk, form, period));
  const first = yearOf((await firstReceivedOn(desk.scope, desk.organ.id)) ?? period.to);
  const lastYear = yearOf(period.to);
  const firstYear = Math.max(Math.min(first, lastYear), lastYear - YEARS_BESIDE + 1);
  const measured = await measure(office, desk, { from: least(period.from, `${firstYear}-01-01`), to: period.to });
  const within = measured.filter(({ request }) => request.decided_on >= period.from);
  return {
    ...period,
    form: form.id,
    columns: form.requests.columns.map(({ id, label }) => ({ id, label })),
    rows: form.requests.rows.map(({ id, label, group }) => ({
      id,
      label,
      group: group ? (form.requests.groups[group] ?? null) : null,
      counts: (table[id] ?? []).map((cell) => cell ?? 0),
    })),
    times: timesOf(office, form, within),
    late: lateOf(within),
    years: await Promise.all(
      Array.from({ length: lastYear - firstYear + 1 }, (_, i) => firstYear + i).map(async (year) => ({
        year,
        ...(await yearLine(office, desk, year, period.to, measured)),
      })),
    ),
  };
}

const least = (one: PlainDate, other: PlainDate) => (one < other ? one : other);

interface Measured {
  request: DecidedRequest;
  /** The day of the reply; `null` while its letter has not been served. */
  repliedOn: PlainDate | null;
  time: ResponseTime | undefined;
}

/** The requests decided in a period, each with the time it took. */
async function measure({ law, calendar }: Office, { scope, organ }: Desk, { from, to }: Period): Promise<Measured[]> {
  const steps = await stepsOfDecided(scope, organ.id, from, to);
  // Most requests have no step that moves the clock: few sets of facts are different.
  const seen = new Map<string, ResponseTime | undefined>();
  return (await decidedRequests(scope, organ.id, from, to)).map((request) => {
    const repliedOn = request.document_number === null ? request.decided_on : request.served_on;
    if (repliedOn === null) return { request, repliedOn, time: undefined };
    const facts = factsOf(request, steps.get(request.id) ?? []);
    const key = `${JSON.stringify(facts)}/${repliedOn}`;
    if (!seen.has(key))
      seen.set(
        key,
        orUnknown(() => responseTime(facts, repliedOn, law, calendar)),
      );
    return { request, repliedOn, time: seen.get(key) };
  });
}

function orUnknown(compute: () => ResponseTime): ResponseTime | undefined {
  try {
    return compute();
  } catch (reason) {
    if (reason instanceof UncoveredDate) return undefined;
    throw reason;
  }
}

function timesOf({ law }: Office, form: AnnualReportForm, measured: readonly Measured[]): RequestStatistics["times"] {
  const placed = measured.map(({ request, time }) => ({ row: law.outcome(request.outcome as OutcomeId).rows[form.id], time }));
  const line = (row: string, label: string, those: typeof placed) => ({
    row,
    label,
    ...summarise(those.map(({ time }) => time)),
  });
  const rows = form.requests.rows.map(({ id, label }) =>
    line(
      id,
      label,
      placed.filter(({ row }) => row === id),
    ),
  );
  return [line("total", "全部", placed), ...rows.filter(({ count }) => count > 0)];
}

function lateOf(measured: readonly Measured[]): RequestStatistics["late"] {
  return measured
    .flatMap(({ request, repliedOn, time }) =>
      repliedOn !== null && time?.late
        ? [{ number: request.number, receivedOn: request.received_on, dueOn: time.dueOn, repliedOn, days: time.days }]
        : [],
    )
    .sort((one, other) => other.days - one.days)
    .slice(0, LATE_SHOWN);
}

async function yearLine(office: Office, { scope, organ }: Desk, year: number, to: PlainDate, measured: readonly Measured[]) {
  const whole = yearPeriod(year);
  const period = { from: whole.from, to: least(whole.to, to) };
  const count = (row: string) =>
    countRequests(scope, organ.id, requestsBehind(office, requireForm(office, year), period, row, "total"));
  const { median, inTime, late, unknown } = summarise(
    measured.filter(({ request }) => yearOf(request.decided_on) === year).map(({ time }) => time),
  );
  return {
    received: await count("received"),
    carriedIn: await count("carried-in"),
    decided: await count("total"),
    carriedOut: await count("carried-out"),
    median,
    inTime,
    late,
    unknown,
  };
}
