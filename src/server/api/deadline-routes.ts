import type { FastifyInstance } from "fastify";
import * as z from "zod";
import type { Office } from "../../actions/office.ts";
import { Refusal } from "../../actions/refusal.ts";
import { calendarFeed, closeCalendarFeed, openCalendarFeed, readFeed } from "../../actions/requests/calendar-feed.ts";
import { listDeadlines, makeCallList } from "../../actions/requests/deadlines.ts";
import { none, type On } from "./implement.ts";

/** The deadlines of open cases: queue, calls to make, subscription. */
export function registerDeadlineRoutes(on: On, office: Office): void {
  on("deadlines", ({ person, params }) => listDeadlines(office, person, params.organ));
  on("makeCallList", ({ person, params }) => makeCallList(office, person, params.organ));
  on("calendarFeed", ({ person, params }) => readFeed(office, person, params.organ));
  on("openCalendarFeed", ({ person, params }) => openCalendarFeed(office, person, params.organ));
  on("closeCalendarFeed", ({ person, params }) => closeCalendarFeed(office, person, params.organ).then(none));
}

const Address = z.object({ organ: z.string().max(63), token: z.string().max(100) });

/** A calendar program has no session: the token in the address is all it shows. */
export function registerDeadlineFeed(api: FastifyInstance, office: Office): void {
  api.get(
    "/organs/:organ/deadlines.ics",
    { schema: { summary: "期限日历（iCalendar）", operationId: "deadlinesCalendar" } },
    async (request, reply) => {
      const address = Address.safeParse({ ...(request.params as object), ...(request.query as object) });
      if (!address.success) throw new Refusal("not-found");
      const { organ, token } = address.data;
      const text = await calendarFeed(office, organ, token, `${request.protocol}://${request.host}/console`);
      return reply.type("text/calendar; charset=utf-8").header("cache-control", "private, max-age=900").send(text);
    },
  );
}
