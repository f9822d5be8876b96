import * as z from "zod";
import { Dispute, DisputeEnd, DisputeProgress, NewDispute } from "../disputes.ts";
import { type Endpoint, identified, nothing, organ } from "../endpoint.ts";

export const DISPUTE_ENDPOINTS = {
  disputes: { method: "GET", path: "/organs/:organ/disputes", summary: "复议诉讼台账", params: organ, answer: z.array(Dispute) },
  registerDispute: {
    method: "POST",
    path: "/organs/:organ/disputes",
    summary: "登记复议、诉讼",
    params: organ,
    body: NewDispute,
    answer: z.object({ id: z.number() }),
  },
  progressDispute: {
    method: "PUT",
    path: "/organs/:organ/disputes/:id/progress",
    summary: "登记程序和提交答复之日",
    params: identified,
    body: DisputeProgress,
    answer: nothing,
  },
  endDispute: {
    method: "POST",
    path: "/organs/:organ/disputes/:id/end",
    summary: "登记结果",
    params: identified,
    body: DisputeEnd,
    answer: nothing,
  },
} as const satisfies Record<string, Endpoint>;
