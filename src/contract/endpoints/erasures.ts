import * as z from "zod";
import { type Endpoint, organ } from "../endpoint.ts";

/** The closed cases whose applicant need not be kept any longer 到期销毁. */
export const Erasures = z.object({
  /** As set in the profile; `null`: nothing is destroyed. */
  retentionYears: z.number().nullable(),
  total: z.number(),
  /** The oldest, at most 200. */
  lines: z.array(z.object({ number: z.string(), receivedOn: z.string(), decidedOn: z.string(), keptUntil: z.string() })),
});
export type Erasures = z.infer<typeof Erasures>;

const Chosen = z.object({
  numbers: z.array(z.string().max(40)).min(1, "请选择要销毁的申请").max(200, "一次最多销毁 200 件，请分几次"),
});

export const ERASURE_ENDPOINTS = {
  erasures: {
    method: "GET",
    path: "/organs/:organ/erasures",
    summary: "到期可以销毁的申请人信息",
    params: organ,
    answer: Erasures,
  },
  erase: {
    method: "POST",
    path: "/organs/:organ/erasures",
    summary: "销毁申请人信息和申请内容；不能恢复",
    params: organ,
    body: Chosen,
    answer: z.object({ erased: z.number() }),
  },
} as const satisfies Record<string, Endpoint>;
