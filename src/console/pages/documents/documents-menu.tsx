import { Link } from "@tanstack/react-router";
import { useAnswer } from "../../answers.ts";
import { useOrganCode } from "../../session.ts";

/** Between what is published and what waits for review. */
export function DocumentsMenu() {
  const organ = useOrganCode();
  const { data: waiting } = useAnswer("waitingDocuments", { params: { organ } });
  return (
    <nav aria-label="主动公开的两张清单">
      <Link to="/$organ/documents" params={{ organ }} activeOptions={{ exact: true, includeSearch: false }}>
        已公开
      </Link>
      <Link to="/$organ/documents/waiting" params={{ organ }}>
        待审核{waiting && `（${waiting.length}）`}
      </Link>
    </nav>
  );
}
