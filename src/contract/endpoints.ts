import type * as z from "zod";
import { CHANNEL_ENDPOINTS } from "./endpoints/channels.ts";
import { CORRECTION_ENDPOINTS } from "./endpoints/corrections.ts";
import { COUNTY_ENDPOINTS } from "./endpoints/county.ts";
import { DEADLINE_ENDPOINTS } from "./endpoints/deadlines.ts";
import { DISPUTE_ENDPOINTS } from "./endpoints/disputes.ts";
import { DOCUMENT_ENDPOINTS } from "./endpoints/documents.ts";
import { DUTY_ENDPOINTS } from "./endpoints/duties.ts";
import { ERASURE_ENDPOINTS } from "./endpoints/erasures.ts";
import { FEE_ENDPOINTS } from "./endpoints/fees.ts";
import { LEDGER_ENDPOINTS } from "./endpoints/ledger.ts";
import { LETTER_ENDPOINTS } from "./endpoints/letters.ts";
import { ORGAN_ENDPOINTS } from "./endpoints/organs.ts";
import { PROOFREADING_ENDPOINTS } from "./endpoints/proofreading.ts";
import { REMINDER_ENDPOINTS } from "./endpoints/reminders.ts";
import { REPORT_ENDPOINTS } from "./endpoints/reports.ts";
import { REQUEST_STATISTIC_ENDPOINTS } from "./endpoints/request-statistics.ts";
import { REQUEST_ENDPOINTS } from "./endpoints/requests.ts";
import { REVIEW_ENDPOINTS } from "./endpoints/review.ts";
import { SESSION_ENDPOINTS } from "./endpoints/sessions.ts";
import { STATISTIC_ENDPOINTS } from "./endpoints/statistics.ts";

/** Every operation of the API, area by area. */
export const ENDPOINTS = {
  ...SESSION_ENDPOINTS,
  ...ORGAN_ENDPOINTS,
  ...REQUEST_ENDPOINTS,
  ...REQUEST_STATISTIC_ENDPOINTS,
  ...DEADLINE_ENDPOINTS,
  ...REMINDER_ENDPOINTS,
  ...ERASURE_ENDPOINTS,
  ...DOCUMENT_ENDPOINTS,
  ...CHANNEL_ENDPOINTS,
  ...REVIEW_ENDPOINTS,
  ...DISPUTE_ENDPOINTS,
  ...DUTY_ENDPOINTS,
  ...FEE_ENDPOINTS,
  ...LEDGER_ENDPOINTS,
  ...LETTER_ENDPOINTS,
  ...STATISTIC_ENDPOINTS,
  ...REPORT_ENDPOINTS,
  ...CORRECTION_ENDPOINTS,
  ...COUNTY_ENDPOINTS,
  ...PROOFREADING_ENDPOINTS,
} as const;

export type EndpointName = keyof typeof ENDPOINTS;
type Part<Name extends EndpointName, Key extends "params" | "query" | "body"> =
  (typeof ENDPOINTS)[Name] extends Record<Key, infer Schema extends z.ZodType> ? Schema : never;

/** What a caller gives. */
export type Given<Name extends EndpointName> = ([Part<Name, "params">] extends [never]
  ? unknown
  : { params: z.input<Part<Name, "params">> }) &
  ([Part<Name, "query">] extends [never] ? unknown : { query: z.input<Part<Name, "query">> }) &
  ([Part<Name, "body">] extends [never] ? unknown : { body: z.input<Part<Name, "body">> });

/** What the server gets, checked. */
export type Checked<Name extends EndpointName> = ([Part<Name, "params">] extends [never]
  ? unknown
  : { params: z.output<Part<Name, "params">> }) &
  ([Part<Name, "query">] extends [never] ? unknown : { query: z.output<Part<Name, "query">> }) &
  ([Part<Name, "body">] extends [never] ? unknown : { body: z.output<Part<Name, "body">> });

export type Answer<Name extends EndpointName> = z.infer<(typeof ENDPOINTS)[Name]["answer"]>;
