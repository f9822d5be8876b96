import { Link } from "@tanstack/react-router";
import { useOrganCode } from "../../session.ts";

/** The parts of proofreading. */
export function ProofreadingMenu() {
  const params = { organ: useOrganCode() };
  return (
    <nav aria-label="校对的各个部分">
      <Link to="/$organ/proofreading" params={params} activeOptions={{ exact: true, includeSearch: false }}>
        错敏排查
      </Link>
      <Link to="/$organ/proofreading/rectifications" params={params} activeOptions={{ includeSearch: false }}>
        整改记录
      </Link>
      <Link to="/$organ/proofreading/lists" params={params} activeOptions={{ includeSearch: false }}>
        本单位词表
      </Link>
      <Link to="/$organ/proofreading/statistics" params={params} activeOptions={{ includeSearch: false }}>
        统计
      </Link>
    </nav>
  );
}
