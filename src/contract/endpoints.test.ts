import { expect, test } from "vitest";
import type * as z from "zod";
import { ENDPOINTS } from "./endpoints.ts";

/** Whether a schema changes what it is given, anywhere within. */
function transforms(schema: z.core.$ZodType | undefined, seen = new Set<unknown>()): boolean {
  if (!schema || seen.has(schema)) return false;
  seen.add(schema);
  const def = schema._zod.def as unknown as Record<string, unknown>;
  const within = [def.innerType, def.element, def.in, def.out, def.valueType, def.left, def.right] as (
    | z.core.$ZodType
    | undefined
  )[];
  const many = [...((def.options as z.core.$ZodType[]) ?? []), ...((def.items as z.core.$ZodType[]) ?? [])];
  const shape = Object.values((def.shape as Record<string, z.core.$ZodType>) ?? {});
  return def.type === "transform" || [...within, ...many, ...shape].some((part) => transforms(part, seen));
}

test("no answer of the API changes what it is given: such a one cannot be sent", () => {
  expect(
    Object.entries(ENDPOINTS)
      .filter(([, { answer }]) => transforms(answer))
      .map(([name]) => name),
  ).toEqual([]);
});
