import * as z from "zod";
import { serial, year } from "./fields.ts";

/** One operation of the API: server, console and OpenAPI all read it from here. Paths are below `/api/v1`. */
export interface Endpoint {
  method: "GET" | "POST" | "PUT" | "DELETE";
  path: string;
  summary: string;
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  /** The most bytes of a body, where it carries a file. */
  bodyLimit?: number;
  answer: z.ZodType;
}

/** What an address below `/organs/:organ` names. */
export const organ = z.object({ organ: z.string().max(63) });
export const numbered = organ.extend({ number: z.string().max(40) });
export const identified = organ.extend({ id: serial });
export const edition = identified.extend({ edition: serial });
export const yearly = organ.extend({ year });

/** The answer of an act that says nothing but that it was done. */
export const nothing = z.object({});
export const paged = <Line extends z.ZodType>(line: Line) => z.object({ total: z.number(), lines: z.array(line) });
