import { Link } from "@tanstack/react-router";
import type { RequestLine } from "../../../contract/requests.ts";
import { useLaw } from "../../answers.ts";
import { dayWords } from "../../dates.ts";
import { Due } from "../../parts/due.tsx";
import type { Column } from "../../parts/listing.tsx";
import { useOrganCode } from "../../session.ts";
import { stateWords, WORDS } from "../../words.ts";

/** The number of a case, leading to it. */
export const numberColumn = (organ: string): Column<{ number: string }> => ({
  head: "编号",
  heads: true,
  className: "number",
  cell: ({ number }) => (
    <Link className="opens" to="/$organ/requests/$number" params={{ organ, number }}>
      {number}
    </Link>
  ),
});

/** Where the pages of this area belong 依申请公开. */
export function ToRequests() {
  const organ = useOrganCode();
  return (
    <Link to="/$organ/requests" params={{ organ }}>
      依申请公开
    </Link>
  );
}

/** The columns of a list of requests; what is empty for all of a state is left out. */
export function useRequestColumns(organ: string, state: "closed" | "all" | undefined): Column<RequestLine>[] {
  const { data: law } = useLaw();
  const outcome = (id: string | null) => law?.outcomes.find((one) => one.id === id)?.label ?? id ?? "";
  const columns: (Column<RequestLine> | false)[] = [
    numberColumn(organ),
    { head: "申请人", className: "nowrap", cell: ({ applicant }) => applicant },
    { head: "类别", className: "nowrap", cell: ({ applicantKind }) => WORDS.applicantKind[applicantKind] },
    { head: "所需信息", className: "wide", cell: ({ summary }) => summary },
    { head: "收到", className: "day", cell: ({ receivedOn }) => receivedOn },
    state !== "closed" && {
      head: "应答复",
      cell: ({ dueOn, left, decidedOn }) => (decidedOn ? "" : <Due on={dueOn} left={left} />),
    },
    { head: "状态", className: "nowrap", cell: ({ state }) => stateWords(state) },
    state !== undefined && {
      head: "办理结果",
      cell: ({ outcome: id, decidedOn }) => decidedOn && `${dayWords(decidedOn)} ${outcome(id)}`,
    },
  ];
  return columns.filter((column) => column !== false);
}
