import { getRouteApi, Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useAct, useAnswer } from "../../answers.ts";
import { fileAddress } from "../../api.ts";
import { chinaTime } from "../../dates.ts";
import { Empty } from "../../parts/empty.tsx";
import { Listing } from "../../parts/listing.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { useMay, useOrganCode, useSession } from "../../session.ts";
import { DocumentsMenu } from "../documents/documents-menu.tsx";

const route = getRouteApi("/$organ/documents/secrecy/$month");

/** 保密审查月汇总与备案. */
export function SecrecyPage() {
  const organ = useOrganCode();
  const { today } = useSession();
  const { month } = route.useParams();
  const read = useAnswer("secrecyMonth", { params: { organ, month } });
  const file = useAct("fileSecrecyMonth");
  const mayFile = useMay("document.draft");
  const over = month < today.slice(0, 7);
  return (
    <>
      <PageHead title={`保密审查汇总 ${month}`} lead="先审查、后公开，一事一审。每月汇总备案，没有公开信息的也报（零报告）。" />
      <div className="filters">
        <DocumentsMenu />
        <nav aria-label="月份">
          {[-1, 1].map((step) => (
            <Link key={step} to="/$organ/documents/secrecy/$month" params={{ organ, month: shifted(month, step) }}>
              {shifted(month, step)}
            </Link>
          ))}
        </nav>
      </div>
      <Loaded query={read}>
        {({ lines, counts, filed }) => (
          <>
            <p>
              审查 {counts.reviewed} 件次，可以公开 {counts.passed}，退回 {counts.returned}，撤回已公开的 {counts.withdrawn}。
              <a href={fileAddress(organ, "secrecy", month, "sheet")}>下载汇总表</a>
            </p>
            {filed ? (
              <p role="status">
                ✓ {filed.by}已于 {chinaTime(filed.filedAt)} 备案。
              </p>
            ) : (
              mayFile &&
              (over ? (
                <Button type="primary" onClick={() => file.mutate({ params: { organ, month } })}>
                  备案这个月{counts.reviewed === 0 && "（零报告）"}
                </Button>
              ) : (
                <p>这个月结束后备案。</p>
              ))
            )}
            {lines.length === 0 ? (
              <Empty basis="《条例》第十七条；《保密法》第三十五条">这个月没有做过保密审查。</Empty>
            ) : (
              <Listing
                caption="保密审查"
                lines={lines}
                id={({ signedAt, indexNumber }) => `${indexNumber} ${signedAt}`}
                columns={[
                  { head: "名称", heads: true, className: "wide", cell: ({ title }) => title },
                  { head: "承办人", cell: ({ drafter }) => drafter },
                  { head: "审查人", cell: ({ reviewer, actingFor }) => (actingFor ? `${reviewer}（代${actingFor}）` : reviewer) },
                  { head: "意见", cell: ({ passed, opinion }) => `${passed ? "可以公开" : "退回"}：${opinion}` },
                  { head: "时间", className: "day", cell: ({ signedAt }) => chinaTime(signedAt) },
                ]}
              />
            )}
          </>
        )}
      </Loaded>
    </>
  );
}

function shifted(month: string, by: number): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  const date = new Date(Date.UTC(year, number - 1 + by, 1));
  return date.toISOString().slice(0, 7);
}
