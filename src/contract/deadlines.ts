import * as z from "zod";
import { RequestLine } from "./requests.ts";

/** The open cases by their deadlines 期限, what is due first on top; those without a date come last. */
export const Deadlines = z.object({
  today: z.string(),
  /** How many cases are open; more than are listed only where an organ has thousands. */
  total: z.number(),
  lines: z.array(RequestLine),
});
export type Deadlines = z.infer<typeof Deadlines>;

/** One call to make 催办电话: to the office that handles the case, or to the applicant on whom it waits. */
export const CallLine = z.object({
  number: z.string(),
  /** Why somebody is called, in Chinese. */
  why: z.string(),
  callApplicant: z.boolean(),
  applicant: z.string(),
  telephone: z.string(),
  office: z.string().nullable(),
  dueOn: z.string().nullable(),
  left: z.number().nullable(),
});
export type CallLine = z.infer<typeof CallLine>;

export const CallList = z.object({ madeOn: z.string(), lines: z.array(CallLine) });
export type CallList = z.infer<typeof CallList>;

/** Since when the account has had an address to subscribe to. */
export const CalendarFeed = z.object({ openedOn: z.string().nullable() });
/** The address, from its path on: told once, and not kept. */
export const OpenedFeed = z.object({ path: z.string() });
