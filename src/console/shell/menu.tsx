import { Link, useMatchRoute } from "@tanstack/react-router";
import { yearOf } from "../../calendar/plain-date.ts";
import type { Answer } from "../../contract/endpoints.ts";
import { useSession } from "../session.ts";

/** The parts of the work, in the order in which they are opened on a day. */
export function Menu({ organ: { code, may } }: { organ: Answer<"session">["organs"][number] }) {
  const params = { organ: code };
  const { today } = useSession();
  // The link leads to one year; it is current on every year.
  const onReports = useMatchRoute()({ to: "/$organ/reports/$year", params }) !== false;
  return (
    <nav className="menu" aria-label="主菜单">
      <Link to="/$organ" params={params} activeOptions={{ exact: true }}>
        今天
      </Link>
      <Link to="/$organ/requests" params={params}>
        依申请公开
      </Link>
      <Link to="/$organ/documents" params={params}>
        主动公开
      </Link>
      <Link to="/$organ/duties" params={params}>
        全清单
      </Link>
      <Link to="/$organ/proofreading" params={params}>
        校对
      </Link>
      <Link to="/$organ/disputes" params={params}>
        复议诉讼
      </Link>
      <Link to="/$organ/letters" params={params}>
        文书
      </Link>
      <Link to="/$organ/fees" params={params}>
        收费
      </Link>
      <Link to="/$organ/statistics" params={params}>
        表二数据
      </Link>
      <Link
        to="/$organ/reports/$year"
        params={{ ...params, year: String(yearOf(today) - 1) }}
        aria-current={onReports ? "page" : undefined}
      >
        年度报告
      </Link>
      {may.includes("county.read") && (
        <Link to="/$organ/county" params={params}>
          年报汇总
        </Link>
      )}
      <Link to="/$organ/profile" params={params}>
        机关资料
      </Link>
    </nav>
  );
}
