import { getRouteApi, Link } from "@tanstack/react-router";
import type { Run } from "../../../contract/proofreading.ts";
import { useAnswer } from "../../answers.ts";
import { chinaTime } from "../../dates.ts";
import { Empty } from "../../parts/empty.tsx";
import { Listing } from "../../parts/listing.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { Pager } from "../../parts/pager.tsx";
import { useMay, useOrganCode } from "../../session.ts";
import { WORDS } from "../../words.ts";
import { ImportFiles } from "./import-files.tsx";
import { Progress } from "./progress.tsx";
import { ProofreadingMenu } from "./proofreading-menu.tsx";
import { StartRun } from "./start-run.tsx";
import "./proofreading.css";

const route = getRouteApi("/$organ/proofreading");
const EVERY = 1500;

/** 校对: runs over the archive and over imported files. */
export function RunsPage() {
  const organ = useOrganCode();
  const { page = 1 } = route.useSearch();
  const runs = useAnswer("runs", { params: { organ }, query: { page } }, true, (answer) =>
    answer?.lines.some(({ state }) => state === "working") ? EVERY : false,
  );
  const mayRun = useMay("proofreading.run");
  return (
    <>
      <PageHead title="校对" lead="机器标出疑点，是不是错由人判定。判定过的，以后不再反复问。" />
      <div className="filters">
        <ProofreadingMenu />
      </div>
      <div className="beside proofreading">
        <section aria-label="排查任务">
          <Loaded query={runs}>
            {({ total, lines }) =>
              total === 0 ? (
                <Empty basis="《政府网站发展指引》（国办发〔2017〕47号）">
                  还没有排查过。做过的每一次都列在这里：查了多少件，标出多少处，判定了多少。
                </Empty>
              ) : (
                <>
                  <Runs lines={lines} />
                  <Pager
                    total={total}
                    page={page}
                    unit="次"
                    to={(other, label) => (
                      <Link to="/$organ/proofreading" params={{ organ }} search={other > 1 ? { page: other } : {}}>
                        {label}
                      </Link>
                    )}
                  />
                </>
              )
            }
          </Loaded>
        </section>
        {mayRun && (
          <aside aria-label="开始排查">
            <StartRun />
            <ImportFiles />
          </aside>
        )}
      </div>
    </>
  );
}

function Runs({ lines }: { lines: readonly Run[] }) {
  const organ = useOrganCode();
  return (
    <Listing
      caption="排查任务"
      lines={lines}
      id={({ id }) => id}
      columns={[
        {
          head: "开始",
          heads: true,
          className: "day",
          cell: ({ id, startedAt }) => (
            <Link className="opens" to="/$organ/proofreading/runs/$id" params={{ organ, id: String(id) }}>
              {chinaTime(startedAt)}
            </Link>
          ),
        },
        { head: "查什么", cell: scopeWords },
        { head: "进度", cell: (run) => <Progress run={run} /> },
        { head: "标出", numeric: true, cell: ({ found }) => `${found.toLocaleString("zh-CN")} 处` },
        { head: "经办", className: "nowrap", cell: ({ starter }) => starter },
      ]}
    />
  );
}

/** What a run reads, in words. */
export function scopeWords({ purpose, list, scope }: Run): string {
  if (list) return `试用《${list.name}》第 ${list.version} 版`;
  const days = scope.from || scope.to ? `，${scope.from ?? ""} 至 ${scope.to ?? "今"}` : "";
  return WORDS.runPurpose[purpose] + days;
}
