import { getRouteApi, Link } from "@tanstack/react-router";
import type { RequestLine } from "../../../contract/requests.ts";
import { useAnswer, useLaw } from "../../answers.ts";
import { dayWords } from "../../dates.ts";
import { Due } from "../../parts/due.tsx";
import { Empty } from "../../parts/empty.tsx";
import { type Column, Listing } from "../../parts/listing.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { Pager } from "../../parts/pager.tsx";
import { PrimaryLink } from "../../parts/primary-link.tsx";
import { useMay, useOrganCode } from "../../session.ts";
import { stateWords, WORDS } from "../../words.ts";
import { OpenByNumber } from "./open-by-number.tsx";

const route = getRouteApi("/$organ/requests");
const STATES = [
  [undefined, "在办"],
  ["closed", "已办结"],
  ["all", "全部"],
] as const;

/** 依申请公开: the requests of the organ, filtered and paged in the address. */
export function RequestListPage() {
  const organ = useOrganCode();
  const { state, page = 1 } = route.useSearch();
  const requests = useAnswer("requests", { params: { organ }, query: { state: state ?? "open", page } });
  const register = useMay("request.register") && (
    <>
      <Link to="/$organ/corrections" params={{ organ }}>
        更正申请
      </Link>{" "}
      <Link to="/$organ/requests/import" params={{ organ }}>
        导入台账
      </Link>{" "}
      <PrimaryLink to="/$organ/requests/new" params={{ organ }}>
        登记收到的申请
      </PrimaryLink>
    </>
  );
  const columns = useColumns(organ, state);
  return (
    <>
      <PageHead title="依申请公开" lead="网上提交的自动进来；当面、邮寄、传真收到的，当天登记。" acts={register} />
      <div className="filters">
        <nav aria-label="按办理情况筛选">
          {STATES.map(([value, label]) => (
            <Link
              key={label}
              to="/$organ/requests"
              params={{ organ }}
              search={{ ...(value ? { state: value } : {}) }}
              aria-current={state === value ? "page" : undefined}
              activeOptions={{ exact: true, includeSearch: true, explicitUndefined: true }}
            >
              {label}
            </Link>
          ))}
        </nav>
        <OpenByNumber />
      </div>
      <Loaded query={requests}>
        {({ total, lines }) =>
          total === 0 ? (
            <Empty basis="《条例》第二十七条、第三十一条">
              {state === "closed" ? "办结的申请会列在这里，连同办理结果和答复书。" : "收到的申请会列在这里，先写明哪一天该答复。"}
            </Empty>
          ) : (
            <>
              <Listing caption="申请" columns={columns} lines={lines} id={({ number }) => number} />
              <Pager
                total={total}
                page={page}
                unit="件"
                to={(other, label) => (
                  <Link
                    to="/$organ/requests"
                    params={{ organ }}
                    search={{ ...(state ? { state } : {}), ...(other > 1 ? { page: other } : {}) }}
                  >
                    {label}
                  </Link>
                )}
              />
            </>
          )
        }
      </Loaded>
    </>
  );
}

function useColumns(organ: string, state: "closed" | "all" | undefined): Column<RequestLine>[] {
  const { data: law } = useLaw();
  const outcome = (id: string | null) => law?.outcomes.find((one) => one.id === id)?.label ?? id ?? "";
  const columns: (Column<RequestLine> | false)[] = [
    {
      head: "编号",
      heads: true,
      className: "number",
      cell: ({ number }) => (
        <Link className="opens" to="/$organ/requests/$number" params={{ organ, number }}>
          {number}
        </Link>
      ),
    },
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
