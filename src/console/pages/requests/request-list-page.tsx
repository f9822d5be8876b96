import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { useAnswer } from "../../answers.ts";
import { Empty } from "../../parts/empty.tsx";
import { Listing } from "../../parts/listing.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { Pager } from "../../parts/pager.tsx";
import { PrimaryLink } from "../../parts/primary-link.tsx";
import { useMay, useOrganCode } from "../../session.ts";
import { FoundRequests } from "./found-requests.tsx";
import { OpenByNumber } from "./open-by-number.tsx";
import { useRequestColumns } from "./request-columns.tsx";

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
  const mayErase = useMay("request.erase");
  const [applicant, lookFor] = useState("");
  const overviews = (
    <>
      <Link to="/$organ/requests/deadlines" params={{ organ }}>
        期限
      </Link>{" "}
      <Link to="/$organ/requests/statistics" params={{ organ }}>
        申请统计
      </Link>
      {mayErase && (
        <>
          {" "}
          <Link to="/$organ/requests/erasures" params={{ organ }}>
            到期销毁
          </Link>
        </>
      )}
    </>
  );
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
  const columns = useRequestColumns(organ, state);
  return (
    <>
      <PageHead
        title="依申请公开"
        lead="网上提交的自动进来；当面、邮寄、传真收到的，当天登记。"
        acts={
          <>
            {overviews} {register}
          </>
        }
      />
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
        <OpenByNumber find={lookFor} />
      </div>
      {applicant !== "" ? (
        <FoundRequests key={applicant} applicant={applicant} leave={() => lookFor("")} />
      ) : (
        <Loaded query={requests}>
          {({ total, lines }) =>
            total === 0 ? (
              <Empty basis="《条例》第二十七条、第三十一条">
                {state === "closed"
                  ? "办结的申请会列在这里，连同办理结果和答复书。"
                  : "收到的申请会列在这里，先写明哪一天该答复。"}
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
      )}
    </>
  );
}
