import * as z from "zod";
import { Basis } from "./basis.ts";

const Item = z.strictObject({ id: z.string(), text: z.string().min(2) });

/** What must be published without being asked 法定主动公开内容: articles 19, 20 and 21. */
export const ProactiveDisclosure = z.strictObject({
  test: z.strictObject({ basis: Basis, text: z.string() }),
  items: z.strictObject({ basis: Basis, list: z.array(Item).length(15) }),
  byLevel: z.strictObject({ basis: Basis, "city-or-county": z.array(Item).length(7), township: z.array(Item).length(8) }),
});

export type ProactiveDisclosure = z.infer<typeof ProactiveDisclosure>;
export type ProactiveItem = z.infer<typeof Item>;
