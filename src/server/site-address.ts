import type { FastifyRequest } from "fastify";

declare module "fastify" {
  interface FastifyInstance {
    publicAddress: string | undefined;
  }
}

/**
 * The address under which citizens reach the portal 门户网址, without a slash at its end: what is printed in letters, codes and
 * feeds. As set; else the one by which this request came, which may be an inner one that nobody outside can open.
 */
export function siteAddress({ server, protocol, host }: FastifyRequest): string {
  return server.publicAddress ?? `${protocol}://${host}`;
}
