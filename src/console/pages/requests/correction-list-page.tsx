import { getRouteApi, Link } from "@tanstack/react-router";
import type { CorrectionLine } from "../../../contract/corrections.ts";
import { CORRECTION_RESULTS } from "../../../domain/requests/correction.ts";
import { useAnswer } from "../../answers.ts";
import { dayWords } from "../../dates.ts";
import { Empty } from "../../parts/empty.tsx";
import { type Column, Listing } from "../../parts/listing.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { Pager } from "../../parts/pager.tsx";
import { PrimaryLink } from "../../parts/primary-link.tsx";
import { useMay, useOrganCode } from "../../session.ts";

const route = getRouteApi("/$organ/corrections");

/** 更正申请: requests to correct a record about oneself; they are no requests for disclosure. */
export function CorrectionListPage() {
  const organ = useOrganCode();
  const { page = 1 } = route.useSearch();
  const corrections = useAnswer("corrections", { params: { organ }, query: { page } });
  const mayRegister = useMay("request.register");
  const columns: Column<CorrectionLine>[] = [
    {
      head: "编号",
      heads: true,
      className: "number",
      cell: ({ number }) => (
        <Link className="opens" to="/$organ/corrections/$number" params={{ organ, number }}>
          {number}
        </Link>
      ),
    },
    { head: "申请人", className: "nowrap", cell: ({ applicant }) => applicant },
    { head: "哪一份记录", className: "wide", cell: ({ record }) => record },
    { head: "收到", className: "day", cell: ({ receivedOn }) => receivedOn },
    {
      head: "结果",
      cell: ({ result, endedOn }) => (result ? `${dayWords(endedOn)} ${CORRECTION_RESULTS[result].label}` : "办理中"),
    },
  ];
  return (
    <>
      <PageHead
        title="更正本人记录的申请"
        lead="有证据证明本机关提供的与自己有关的记录不准确，可以要求更正。不是公开申请，不计入年度报告表三。"
        above={
          <Link to="/$organ/requests" params={{ organ }}>
            依申请公开
          </Link>
        }
        acts={
          mayRegister && (
            <PrimaryLink to="/$organ/corrections/new" params={{ organ }}>
              登记更正申请
            </PrimaryLink>
          )
        }
      />
      <Loaded query={corrections}>
        {({ total, lines }) =>
          total === 0 ? (
            <Empty basis="《条例》第四十一条">收到的更正申请会列在这里。</Empty>
          ) : (
            <>
              <Listing caption="更正申请" columns={columns} lines={lines} id={({ number }) => number} />
              <Pager
                total={total}
                page={page}
                unit="件"
                to={(other, label) => (
                  <Link to="/$organ/corrections" params={{ organ }} search={other > 1 ? { page: other } : {}}>
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
