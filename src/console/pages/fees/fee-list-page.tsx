import { getRouteApi, Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { yearOf } from "../../../calendar/plain-date.ts";
import type { FeeLine } from "../../../contract/fees.ts";
import { useAnswer } from "../../answers.ts";
import { Empty } from "../../parts/empty.tsx";
import { Listing } from "../../parts/listing.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { useMay, useOrganCode, useSession } from "../../session.ts";
import { WORDS } from "../../words.ts";
import { RefundForm } from "./refund-form.tsx";

const route = getRouteApi("/$organ/fees");

/** 信息处理费台账: every notice of a year, and the three sums that the annual report states. */
export function FeeListPage() {
  const organ = useOrganCode();
  const { today } = useSession();
  const mayRecord = useMay("fee.record");
  const [chosen, choose] = useState<FeeLine>();
  const [done, tell] = useState("");
  const { year = yearOf(today) } = route.useSearch();
  const fees = useAnswer("fees", { params: { organ }, query: { year } });
  const to = (other: number) => (
    <Link to="/$organ/fees" params={{ organ }} search={{ year: other }}>
      {other} 年
    </Link>
  );
  return (
    <>
      <PageHead
        title={`${year} 年信息处理费`}
        lead="收费通知在申请的“文书”里发出，金额按标准算好。这里的三个数写入年度报告第六部分。"
        acts={
          <>
            {to(year - 1)} {to(year + 1)}
          </>
        }
      />
      <Loaded query={fees}>
        {({ lines, count, yuan, paidYuan }) =>
          lines.length === 0 ? (
            <Empty basis="《条例》第四十二条：数量、频次明显超过合理范围的，可以收取信息处理费">这一年没有发出过收费通知。</Empty>
          ) : (
            <>
              <p>
                发出收费通知 <b>{count}</b> 件，总金额 <b>{yuan}</b> 元，实际收取 <b>{paidYuan}</b> 元。
              </p>
              <Listing
                caption="信息处理费台账"
                lines={lines}
                id={({ request }) => request}
                columns={[
                  {
                    head: "申请",
                    heads: true,
                    cell: ({ request }) => (
                      <Link className="opens" to="/$organ/requests/$number" params={{ organ, number: request }}>
                        {request}
                      </Link>
                    ),
                  },
                  {
                    head: "计费",
                    cell: ({ way, quantity }) =>
                      way ? `${WORDS.feeWay[way]}，${way === "items" ? `当月第 ${quantity} 件` : `${quantity} 页`}` : "——",
                  },
                  { head: "金额（元）", numeric: true, cell: ({ yuan }) => yuan },
                  { head: "通知", className: "day", cell: ({ noticedOn }) => noticedOn },
                  { head: "最迟缴费", className: "day", cell: ({ dueOn }) => dueOn ?? "送达后起算" },
                  { head: "缴费", className: "day", cell: ({ paidOn }) => paidOn ?? "" },
                  { head: "实缴（元）", numeric: true, cell: ({ paidYuan }) => paidYuan ?? "" },
                  { head: "退费（元）", numeric: true, cell: ({ refundYuan }) => refundYuan ?? "" },
                  { head: "状态", className: "nowrap", cell: ({ state }) => WORDS.feeState[state] },
                  ...(mayRecord
                    ? [
                        {
                          head: "办理",
                          className: "nowrap",
                          cell: (line: FeeLine) =>
                            line.state === "paid" && (
                              <Button aria-label={`记录 ${line.request} 的退费`} onClick={() => choose(line)}>
                                记录退费
                              </Button>
                            ),
                        },
                      ]
                    : []),
                ]}
              />
              <p role="status">{done}</p>
              {chosen && (
                <RefundForm
                  key={chosen.request}
                  line={chosen}
                  close={(words) => {
                    choose(undefined);
                    tell(words);
                  }}
                />
              )}
            </>
          )
        }
      </Loaded>
    </>
  );
}
