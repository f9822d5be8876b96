import type { FastifyRequest } from "fastify";
import { columnOrgan } from "../actions/column/column.ts";
import type { Office } from "../actions/office.ts";
import { mountOf, organPath } from "./mount.ts";

declare module "fastify" {
  interface FastifyInstance {
    publicAddress: string | undefined;
  }
}

/**
 * The address under which citizens reach the column 门户网址, without a slash at its end: what is printed in letters, codes and
 * feeds. As set; else the one by which this request came, which may be an inner one that nobody outside can open.
 */
export function siteAddress(request: FastifyRequest): string {
  const { organ } = mountOf(request);
  return serverAddress(request) + (organ === undefined ? "" : organPath(organ));
}

/** The address of the column of an organ, for what staff do in it. */
export async function columnAddress(office: Office, request: FastifyRequest, organ: string): Promise<string> {
  const first = await columnOrgan(office);
  return serverAddress(request) + (first?.code === organ ? "" : organPath(organ));
}

/** The address of this server for citizens, without a slash at its end. */
export const serverAddress = ({ server, protocol, host }: FastifyRequest): string =>
  server.publicAddress ?? `${protocol}://${host}`;
