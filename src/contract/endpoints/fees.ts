import * as z from "zod";
import { type Endpoint, nothing, numbered, organ } from "../endpoint.ts";
import { FeeQuery, FeeQuote, FeeYear, Refund } from "../fees.ts";
import { year } from "../fields.ts";

export const FEE_ENDPOINTS = {
  quoteFee: {
    method: "GET",
    path: "/organs/:organ/requests/:number/fee",
    summary: "信息处理费试算",
    params: numbered,
    query: FeeQuery,
    answer: FeeQuote,
  },
  refundFee: {
    method: "POST",
    path: "/organs/:organ/requests/:number/fee/refund",
    summary: "记录退费",
    params: numbered,
    body: Refund,
    answer: nothing,
  },
  fees: {
    method: "GET",
    path: "/organs/:organ/fees",
    summary: "信息处理费台账",
    params: organ,
    query: z.object({ year }),
    answer: FeeYear,
  },
} as const satisfies Record<string, Endpoint>;
