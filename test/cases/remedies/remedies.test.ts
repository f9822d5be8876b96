import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { type Decision, remedyKindOf } from "../../../src/domain/requests/outcome.ts";
import { remedyClause } from "../../../src/domain/requests/remedy.ts";
import { loadLaw } from "../../../src/law/load.ts";
import type { RemedyKind } from "../../../src/law/outcome.ts";

type Case = { name: string; decision: Decision; kind?: RemedyKind; on: string; expect: Record<string, unknown>; error?: string };

const law = loadLaw();
const cases = parse(readFileSync(join(import.meta.dirname, "remedies.yaml"), "utf8")) as Case[];
const bodies = { reconsiderationOrgan: "某区人民政府", court: "某人民法院", competentDepartment: "某区人民政府办公室" };

describe("救济告知", () => {
  test.each(cases.map((one) => [one.name, one] as const))("%s", (_, { decision, kind, on, expect: expected, error }) => {
    const ask = () => remedyClause(kind ?? remedyKindOf(decision, law), on, law, bodies);
    if (error) return expect(ask).toThrow(error);
    expect(ask()).toMatchObject(expected);
  });
});
