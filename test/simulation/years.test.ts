import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { endDispute } from "../../src/actions/disputes/end.ts";
import { registerDispute } from "../../src/actions/disputes/register.ts";
import { atDesk } from "../../src/actions/office.ts";
import { buildReport } from "../../src/actions/reports/figures.ts";
import { readRequest } from "../../src/actions/requests/read.ts";
import { recordStep } from "../../src/actions/requests/record-step.ts";
import { replyToRequest } from "../../src/actions/requests/reply.ts";
import { submitRequest } from "../../src/actions/requests/submit.ts";
import { addDays, type PlainDate, yearOf } from "../../src/calendar/plain-date.ts";
import { breaches } from "../../src/domain/annual-report/identities.ts";
import { type AnnualReport, APPLICANT_KINDS } from "../../src/domain/annual-report/model.ts";
import { APPLICATION, openTestOffice, type TestOffice } from "../office.ts";

/** Ten thousand where somebody waits for it: see bench/casework.mjs. */
const CASES = Number(process.env.SIMULATED_STORIES ?? 250);
/** Days after which a notice of supplement has surely lapsed, whatever holidays lie between. */
const LONGEST_SUPPLEMENT = 45;
const YEARS = [2021, 2022, 2023, 2024];

/** The story of one request: when it comes, what happens to it and how many days later. */
const story = fc.record({
  receivedOn: fc.integer({ min: 0, max: 365 * 3 + 300 }).map((days) => addDays("2021-01-04", days)),
  kind: fc.constantFrom(...APPLICANT_KINDS),
  supplement: fc.boolean(),
  supplemented: fc.boolean(),
  opinion: fc.boolean(),
  extended: fc.boolean(),
  daysToReply: fc.option(fc.integer({ min: 1, max: 60 }), { freq: 6 }),
  outcome: fc.nat(20),
});
type Story = typeof story extends fc.Arbitrary<infer Value> ? Value : never;

interface Told {
  receivedOn: PlainDate;
  decidedOn: PlainDate | null;
  kind: string;
  row: string | null;
}

describe("four years of a township, made up at random", () => {
  let town: TestOffice;
  const told: Told[] = [];
  const reports = new Map<number, AnnualReport>();

  beforeAll(async () => {
    town = await openTestOffice("2021-01-04");
    const stories = fc
      .sample(story, { numRuns: CASES, seed: 20231224 })
      .sort((one, other) => (one.receivedOn < other.receivedOn ? -1 : 1));
    for (const one of stories) told.push(await live(one));
    for (const [i, year] of YEARS.entries())
      await sue(`${year}-0${i + 2}-10`, i % 2 === 0 ? `${year + 1}-01-20` : `${year}-11-30`);
    town.setToday("2026-01-05");
    for (const year of YEARS) {
      const { report } = await atDesk(town.office, town.organ, "system", (desk) =>
        buildReport(town.office, desk, town.office.law.reportForm(year), year),
      );
      reports.set(year, report);
    }
  }, CASES * 720);
  afterAll(() => town.close());

  /** Lets a request happen day by day; a step that the law refuses is left out, as a clerk would. */
  async function live(one: Story): Promise<Told> {
    const { office, organ, clerk } = town;
    let day = one.receivedOn;
    town.setToday(day);
    const { number } = await submitRequest(office, organ, { ...APPLICATION, applicantKind: one.kind, confirmed: "yes" });
    const next = (days: number) => {
      day = addDays(day, days);
      town.setToday(day);
    };
    const step = (kind: string, more: object = {}) =>
      recordStep(office, kind === "extend" ? town.officer : clerk, organ.code, number, { kind, occurredOn: day, ...more });
    if (one.supplement) {
      next(3);
      await step("askForSupplement", { items: "写明年度", days: 15 });
      await step("noticeReceived", { about: 1 });
      if (one.supplemented) {
        next(5);
        await step("supplement");
      }
    }
    const waiting = one.supplement && !one.supplemented;
    if (one.opinion && !waiting) {
      next(1);
      await step("seekOpinion", { opinion: "third-party", party: "某公司" });
      next(9);
      await step("recordOpinion", { opinion: "third-party", verdict: "none" });
    }
    if (one.extended && !waiting) {
      next(1);
      await step("proposeExtension", { days: 15, note: "须检索" });
      await step("extend");
      await step("tellExtension");
    }
    if (one.daysToReply === null) return { receivedOn: one.receivedOn, decidedOn: null, kind: one.kind, row: null };

    if (waiting) {
      // Fifteen working days after the notice was received it lapses, at the latest after the holidays.
      next(LONGEST_SUPPLEMENT);
      await step("lapseSupplement");
      expect((await readRequest(office, clerk, organ.code, number)).state).toBe("closed");
      return {
        receivedOn: one.receivedOn,
        decidedOn: day,
        kind: one.kind,
        row: office.law.outcome("other.supplement-lapsed").rows["2021"],
      };
    }
    next(one.daysToReply);
    const outcome = possibleOutcome(one.outcome);
    if (/^(partially-)?disclosed$/.test(outcome.id)) await step("reviewConfidentiality", { finding: "open" });
    await replyToRequest(office, clerk, organ.code, number, {
      outcome: outcome.id,
      variant: Object.keys(outcome.variants).find((id) => id !== "does-not-exist") ?? null,
      kinds: outcome.kinds.slice(0, 1),
      withheldUnder: outcome.exemption === "part" ? ["not-disclosed.state-secret"] : [],
      reply: "答复内容",
      reasons: outcome.reasons ? "理由" : "",
      decidedOn: day,
      serviceMethod: null,
      servedOn: null,
    });
    const { state } = await readRequest(office, clerk, organ.code, number);
    expect(state).toBe(outcome.reply ? "awaiting-delivery" : "closed");
    return { receivedOn: one.receivedOn, decidedOn: day, kind: one.kind, row: outcome.rows["2021"] };
  }

  /** Any outcome but the two lapses, which need a warning first. */
  function possibleOutcome(i: number) {
    const outcomes = town.office.law.outcomes.filter(({ id }) => !id.endsWith("-lapsed"));
    return outcomes[i % outcomes.length]!;
  }

  async function sue(openedOn: PlainDate, endedOn: PlainDate) {
    town.setToday(endedOn);
    const lawsuit = {
      kind: "direct",
      caseNumber: `${openedOn} 号`,
      tribunal: "澄州市中级人民法院",
      subject: "不服答复",
      openedOn,
      requestNumber: "",
    } as const;
    const id = await registerDispute(town.office, town.clerk, "heze-town", lawsuit);
    await endDispute(town.office, town.clerk, "heze-town", id, { result: "upheld", endedOn, lesson: "" });
  }

  test("every identity of every year's report holds", () => {
    for (const year of YEARS)
      expect({ year, breaches: breaches(reports.get(year)!, town.office.law.reportForm(year)) }).toEqual({ year, breaches: [] });
  });

  test("what one year carries out the next carries in, column by column", () => {
    for (const year of YEARS.slice(1)) {
      expect(reports.get(year)!.tables.requests!["carried-in"]).toEqual(reports.get(year - 1)!.tables.requests!["carried-out"]);
    }
  });

  test("every cell of table three equals a plain count over the stories", () => {
    for (const year of YEARS) {
      const { requests } = reports.get(year)!.tables;
      const count = (belongs: (one: Told) => boolean) => {
        const cells = APPLICANT_KINDS.map((kind) => told.filter((one) => one.kind === kind && belongs(one)).length);
        return [...cells, cells.reduce((sum, cell) => sum + cell, 0)];
      };
      const decidedIn = ({ decidedOn }: Told) => decidedOn !== null && yearOf(decidedOn) === year;
      const openAfter =
        (end: number) =>
        ({ receivedOn, decidedOn }: Told) =>
          yearOf(receivedOn) <= end && (decidedOn === null || yearOf(decidedOn) > end);
      for (const { id } of town.office.law.reportForm(year).requests.rows) {
        const expected =
          id === "received"
            ? count(({ receivedOn }) => yearOf(receivedOn) === year)
            : id === "carried-in"
              ? count(openAfter(year - 1))
              : id === "carried-out"
                ? count(openAfter(year))
                : count((one) => decidedIn(one) && (id === "total" || one.row === id));
        expect({ year, id, cells: requests![id] }).toEqual({ year, id, cells: expected });
      }
    }
  });

  test("a lawsuit that ended after New Year was pending in its own year", () => {
    expect(reports.get(2021)!.tables.disputes!.direct).toEqual([0, 0, 0, 1, 1]);
    expect(reports.get(2022)!.tables.disputes!.direct).toEqual([2, 0, 0, 0, 2]);
  });
});
