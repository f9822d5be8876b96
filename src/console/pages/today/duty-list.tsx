import { Link } from "@tanstack/react-router";
import { dayWords } from "../../dates.ts";
import { Empty } from "../../parts/empty.tsx";
import { useOrganCode } from "../../session.ts";
import type { Duty } from "./duties.ts";

const KINDS = { request: "申请", document: "审核", dispute: "案件", report: "年报" } as const;

/** 要我办: each line opens the thing itself. */
export function DutyList({ duties }: { duties: readonly Duty[] }) {
  return (
    <section aria-labelledby="duties">
      <h2 id="duties">要我办（{duties.length}）</h2>
      {duties.length === 0 && <Empty>没有等您办的事。新的申请、待审核的文件会出现在这里，先到期的排在最上面。</Empty>}
      <ol className="duties">
        {duties.map((duty) => (
          <li key={`${duty.kind}${duty.id}`}>
            <span className="kind">{KINDS[duty.kind]}</span>
            <span>
              <OpenDuty duty={duty} />
              <small>
                <b className={duty.pressing ? "left-late" : undefined}>
                  {duty.pressing && <span aria-hidden="true">▲ </span>}
                  {duty.reason}
                </b>
                {duty.dueOn && <span className="day">{dayWords(duty.dueOn)}</span>}
              </small>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function OpenDuty({ duty: { kind, id, title } }: { duty: Duty }) {
  const organ = useOrganCode();
  const [first = "", second = ""] = id.split("/");
  switch (kind) {
    case "request":
      return (
        <Link className="opens" to="/$organ/requests/$number" params={{ organ, number: id }}>
          {title}
        </Link>
      );
    case "document":
      return (
        <Link className="opens" to="/$organ/documents/waiting/$id/$edition" params={{ organ, id: first, edition: second }}>
          {title}
        </Link>
      );
    case "dispute":
      return (
        <Link className="opens" to="/$organ/disputes/$id" params={{ organ, id }}>
          {title}
        </Link>
      );
    case "report":
      return (
        <Link className="opens" to="/$organ/reports/$year" params={{ organ, year: id }}>
          {title}
        </Link>
      );
  }
}
