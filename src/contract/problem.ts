import * as z from "zod";

/** What went wrong, as the API tells it: an RFC 9457 problem document with a stable code and a Chinese message. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  code: z.string(),
  detail: z.string(),
  /** Field → what is wrong with it and how to mend it. */
  fields: z.record(z.string(), z.string()).optional(),
});
export type Problem = z.infer<typeof Problem>;
