import { holidayNoticeFaults } from "../calendar/holiday-notice.ts";
import { addDays } from "../calendar/plain-date.ts";
import type { LawData } from "./data.ts";
import type { FeeScale } from "./fee-tariff.ts";
import { INSTRUMENT_IDS } from "./instrument.ts";
import { OUTCOME_IDS, REMEDY_KINDS, type RemedyKind } from "./outcome.ts";
import { TIME_LIMIT_IDS, TIME_LIMIT_UNITS } from "./time-limit.ts";

/** What does not fit between the files of the law, in Chinese, each with its file and key. A schema cannot see these. */
export function inconsistencies(data: LawData): string[] {
  return [
    ...instrumentFaults(data),
    ...timeLimitFaults(data),
    ...outcomeFaults(data),
    ...feeFaults(data),
    ...REMEDY_KINDS.flatMap((kind) => remedyFaults(kind, data)),
    ...clauseFaults(data),
    ...holidayFaults(data),
  ];
}

function instrumentFaults({ instruments, annualReportForms }: LawData): string[] {
  return [
    ...INSTRUMENT_IDS.filter((id) => {
      const { from, until } = instruments[id];
      return until !== null && until < from;
    }).map((id) => `law/instruments.yaml ${id}.until：早于施行日期`),
    ...annualReportForms
      .filter(({ instrument }) => !(instrument in instruments))
      .map(({ id, instrument }) => `law/annual-report/${id}.yaml instrument：instruments.yaml 中没有 ${instrument}`),
  ];
}

function timeLimitFaults({ timeLimits }: LawData): string[] {
  return TIME_LIMIT_IDS.flatMap((id) =>
    Object.entries(timeLimits[id].values)
      .filter(([, { unit }]) => unit !== TIME_LIMIT_UNITS[id])
      .map(([from, { unit }]) => `law/time-limits.yaml ${id}.values.${from}.unit：应为 ${TIME_LIMIT_UNITS[id]}，写作 ${unit}`),
  );
}

function outcomeFaults({ outcomes: { outcomes }, annualReportForms }: LawData): string[] {
  return annualReportForms.flatMap(({ id: form, requests: { rows } }) =>
    OUTCOME_IDS.flatMap((id) => {
      const row = rows.find((one) => one.id === outcomes[id].rows[form]);
      if (!row) return [`law/outcomes.yaml outcomes.${id}.rows.${form}：${form}年格式的表三没有“${outcomes[id].rows[form]}”一行`];
      const same = form !== "2021" || row.label === outcomes[id].label;
      return same ? [] : [`law/outcomes.yaml outcomes.${id}.label：与2021年格式的行名“${row.label}”不一致`];
    }),
  );
}

function feeFaults({ fees }: LawData): string[] {
  return Object.entries(fees.values).flatMap(([from, { byItem, byPage }]) => [
    ...bandFaults(byItem).map((fault) => `law/fees.yaml values.${from}.byItem.bands：${fault}`),
    ...bandFaults(byPage).map((fault) => `law/fees.yaml values.${from}.byPage.bands：${fault}`),
  ]);
}

function bandFaults({ bands }: FeeScale): string[] {
  const open = bands.findIndex(({ to }) => to === null);
  return [
    ...bands
      .filter(({ from }, i) => from !== (i === 0 ? 1 : (bands[i - 1]?.to ?? Number.NaN) + 1))
      .map(({ from }) => `自 ${from} 起的一档与上一档不衔接`),
    ...(open === bands.length - 1 ? [] : ["最后一档（且只有最后一档）应当没有上限"]),
  ];
}

function remedyFaults(kind: RemedyKind, { remedies }: LawData): string[] {
  const rules = remedies.rules.filter(({ kinds }) => kinds.includes(kind)).sort((a, b) => (a.from < b.from ? -1 : 1));
  const last = rules.at(-1);
  return [
    ...(last === undefined ? [`law/remedies.yaml rules：没有 ${kind} 一类`] : []),
    ...(last && last.until !== null ? [`law/remedies.yaml ${last.id}.until：${kind} 一类在 ${last.until} 之后没有规定`] : []),
    ...rules
      .slice(1)
      .filter(({ from }, i) => from !== (rules[i]?.until ? addDays(rules[i].until, 1) : undefined))
      .map(({ id }) => `law/remedies.yaml ${id}.from：${kind} 一类与前一段不衔接`),
  ];
}

function clauseFaults({ remedies, timeLimits }: LawData): string[] {
  return remedies.rules.flatMap(({ id, clause }) =>
    [...(clause ?? "").matchAll(/\{([^}]*)\}/g)]
      .map(([, name]) => name ?? "")
      .filter((name) => !["reconsiderationOrgan", "court", "competentDepartment"].includes(name))
      .filter((name) => !(name.startsWith("limit:") && name.slice(6) in timeLimits))
      .map((name) => `law/remedies.yaml ${id}.clause：不认识的占位符 {${name}}`),
  );
}

function holidayFaults({ holidays, statutoryHolidays }: LawData): string[] {
  const years = holidays.map(({ year }) => year);
  const missing = Array.from({ length: Math.max(...years) - Math.min(...years) }, (_, i) => Math.min(...years) + i).filter(
    (year) => !years.includes(year),
  );
  return [
    ...missing.map((year) => `law/holidays/${year}.yaml：缺少这一年的通知，而后一年的已经录入`),
    ...holidays.flatMap((notice) =>
      holidayNoticeFaults(notice, statutoryHolidays.values).map((fault) => `law/holidays/${notice.year}.yaml ${fault}`),
    ),
  ];
}
