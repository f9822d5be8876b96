import { type Endpoint, organ } from "../endpoint.ts";
import { LedgerInput, LedgerResult, MadeFile } from "../ledger.ts";

export const LEDGER_ENDPOINTS = {
  importLedger: {
    method: "POST",
    path: "/organs/:organ/ledger",
    summary: "台账：先核对，再整批导入",
    params: organ,
    body: LedgerInput,
    bodyLimit: 8_000_000,
    answer: LedgerResult,
  },
  ledgerTemplate: {
    method: "GET",
    path: "/organs/:organ/ledger-template",
    summary: "台账模板",
    params: organ,
    answer: MadeFile,
  },
} as const satisfies Record<string, Endpoint>;
