import type { Office } from "../../actions/office.ts";
import { logOut } from "../../actions/sessions/log-in.ts";
import { viewSession } from "../../actions/sessions/view.ts";
import { sessionToken } from "../session-cookie.ts";
import type { On } from "./implement.ts";

/** Who is logged in. */
export function registerSessionRoutes(on: On, office: Office): void {
  on("session", ({ person }) => viewSession(office, person));
  on("logOut", async ({ request, reply }) => {
    await logOut(office, sessionToken(request) ?? "");
    reply.clearCookie("gongkai_session", { path: "/" });
    return {};
  });
}
