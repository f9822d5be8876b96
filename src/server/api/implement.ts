import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Office } from "../../actions/office.ts";
import { Refusal } from "../../actions/refusal.ts";
import type { Endpoint } from "../../contract/endpoint.ts";
import { type Answer, type Checked, ENDPOINTS, type EndpointName } from "../../contract/endpoints.ts";
import type { Account } from "../../db/stores/accounts.ts";
import { InvalidInput } from "../problem.ts";
import { isOwnPage, personBehind } from "../session-cookie.ts";

type Call<Name extends EndpointName> = Checked<Name> & { person: Account; request: FastifyRequest; reply: FastifyReply };

/** Returns the function that binds an operation of the contract: its input is checked, its sender known, before the handler runs. */
export function implement(api: FastifyInstance, office: Office) {
  return <Name extends EndpointName>(name: Name, handle: (call: Call<Name>) => Promise<Answer<Name>> | Answer<Name>): void => {
    const endpoint: Endpoint = ENDPOINTS[name];
    api.route({
      method: endpoint.method,
      url: endpoint.path,
      ...(endpoint.bodyLimit ? { bodyLimit: endpoint.bodyLimit } : {}),
      schema: {
        summary: endpoint.summary,
        operationId: name,
        ...(endpoint.params ? { params: endpoint.params } : {}),
        ...(endpoint.query ? { querystring: endpoint.query } : {}),
        ...(endpoint.body ? { body: endpoint.body } : {}),
        response: { 200: endpoint.answer },
      },
      // The handler below checks the input itself, to answer with the words of each field.
      validatorCompiler: () => () => true,
      handler: async (request, reply) => {
        if (endpoint.method !== "GET" && !isOwnPage(request)) throw new Refusal("not-permitted");
        const person = await personBehind(office, request);
        const input = { params: endpoint.params, query: endpoint.query, body: endpoint.body };
        const given = { params: request.params, query: request.query, body: request.body ?? {} };
        const checked: Record<string, unknown> = {};
        for (const part of ["params", "query", "body"] as const) {
          const result = input[part]?.safeParse(given[part]);
          if (result && !result.success) throw new InvalidInput(result.error);
          if (result) checked[part] = result.data;
        }
        reply.header("cache-control", "no-store");
        return handle({ ...checked, person, request, reply } as unknown as Call<Name>);
      },
    });
  };
}

/** Binds one operation by its name. */
export type On = ReturnType<typeof implement>;

/** For an act that answers nothing but that it was done. */
export const none = () => ({});
