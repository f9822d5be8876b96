import type { ReactNode } from "react";
import type { Answer } from "../../contract/endpoints.ts";
import { useAnswer } from "../answers.ts";
import { Loaded } from "../parts/loaded.tsx";
import { SessionEnded } from "./session-ended.tsx";

/** Draws what needs a logged-in person, or the page that says that there is none. */
export function WithSession({ children }: { children: (session: Answer<"session">) => ReactNode }) {
  const session = useAnswer("session", {});
  // A session that ends while a form is open must not wipe the form: what was known stays until the page is loaded anew.
  if (session.error?.status === 401 && !session.data) return <SessionEnded />;
  return <Loaded query={session}>{children}</Loaded>;
}
