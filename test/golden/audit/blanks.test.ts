import { describe, expect, test } from "vitest";
import { compose, forms } from "./compose-report.ts";
import { fillSettledBlanks } from "../../../src/domain/annual-report/blanks.ts";
import { requestCell } from "../../../src/domain/annual-report/cells.ts";
import { breaches } from "../../../src/domain/annual-report/identities.ts";
import type { Cell } from "../../../src/domain/annual-report/model.ts";

const form2019 = forms[0]!;
const rows = (numbers: Record<string, Cell[]>) =>
  Object.fromEntries(
    form2019.requests.rows.map(({ id }) => [`requests.${id}`, numbers[id] ?? [null, null, null, null, null, null, null]]),
  );

// Figures of a provincial report in the 2019 form that leaves zeros blank and fills the total in four rows only.
const blankHeavy = compose({
  set: {
    year: 2019,
    form: "2019",
    ...rows({
      received: [821, 35, null, null, 2, 1, 859],
      "carried-in": [18, null, null, null, null, null, 18],
      disclosed: [258, 12, null, null, 1, 1, null],
      "partially-disclosed": [3, null, null, null, null, null, null],
      "not-disclosed.state-secret": [14, null, null, null, null, null, null],
      "not-disclosed.internal-affairs": [5, null, null, null, null, null, null],
      "not-disclosed.process-information": [3, 1, null, null, null, null, null],
      "not-disclosed.administrative-inquiry": [10, 2, null, null, null, null, null],
      "unable.not-held": [252, 12, null, null, 1, null, null],
      "unable.needs-creation": [44, 3, null, null, null, null, null],
      "unable.still-unclear": [25, null, null, null, null, null, null],
      "not-processed.petition": [148, 1, null, null, null, null, null],
      "not-processed.repeated": [5, 4, null, null, null, null, null],
      total: [767, 35, null, null, 2, 1, 805],
      "carried-out": [72, null, null, null, null, null, 72],
    }),
  },
  without: ["requests.other.supplement-lapsed", "requests.other.fee-lapsed", "requests.other.other"],
}).report;

describe("blanks that the identities settle 空白格", () => {
  test("a report that leaves zeros blank breaks no identity", () => expect(breaches(blankHeavy, form2019)).toEqual([]));

  test("its blanks are zero where the printed numbers balance, and its missing totals follow", () => {
    const filled = fillSettledBlanks(blankHeavy, form2019);
    expect(requestCell(filled, "disclosed", "total")).toBe(272);
    expect(requestCell(filled, "unable.not-held", "total")).toBe(265);
    expect(requestCell(filled, "received", "research")).toBe(0);
    expect(Object.values(filled.tables.requests!).flat()).not.toContain(null);
  });

  test("the report itself is left as it was printed", () => expect(requestCell(blankHeavy, "disclosed", "total")).toBeNull());

  test("what the identities do not settle stays blank", () => {
    const { report } = compose({
      set: {
        "requests.received": [null, null, 0, 0, 0, 0, 7],
        "requests.total": [null, null, 0, 0, 0, 0, 7],
        "requests.disclosed": [null, null, 0, 0, 0, 0, 7],
      },
    });
    expect(requestCell(fillSettledBlanks(report, forms[1]!), "received", "business")).toBeNull();
  });

  test("a cell that the reader doubted is not filled", () => {
    const { report } = compose({
      set: { "requests.received.total": null },
      unsure: [{ table: "requests", row: "received", column: "total", why: "数字粘连" }],
    });
    expect(requestCell(fillSettledBlanks(report, forms[1]!), "received", "total")).toBeNull();
  });
});
