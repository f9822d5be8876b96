import { getRouteApi, Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useEffect, useState } from "react";
import type { Answer } from "../../../contract/endpoints.ts";
import type { AmendmentResult } from "../../../contract/proofreading.ts";
import { useAct, useAnswer } from "../../answers.ts";
import { fileAddress } from "../../api.ts";
import { chinaTime } from "../../dates.ts";
import { Empty } from "../../parts/empty.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { Pager } from "../../parts/pager.tsx";
import { useMay, useOrganCode } from "../../session.ts";
import { FindingFilters } from "./finding-filters.tsx";
import { FindingList } from "./finding-list.tsx";
import { Mended, TellMended } from "./mend-button.tsx";
import { Progress, paceWords } from "./progress.tsx";
import { scopeWords } from "./runs-page.tsx";
import "./proofreading.css";

const route = getRouteApi("/$organ/proofreading/runs/$id");
const EVERY = 1500;

/** One run: how far it is, and what it found. */
export function RunPage() {
  const organ = useOrganCode();
  const { id } = route.useParams();
  const run = useAnswer("run", { params: { organ, id } }, true, (answer) => (answer?.state === "working" ? EVERY : false));
  const above = (
    <Link to="/$organ/proofreading" params={{ organ }}>
      错敏排查
    </Link>
  );
  return (
    <Loaded query={run}>
      {(run) => (
        <>
          <PageHead
            title={scopeWords(run)}
            above={above}
            lead={`${run.starter} 于 ${chinaTime(run.startedAt)} 开始`}
            acts={<RunActs run={run} />}
          />
          <Standing run={run} />
          <Findings run={run} />
        </>
      )}
    </Loaded>
  );
}

type Detail = Answer<"run">;

function RunActs({ run: { id, state, found } }: { run: Detail }) {
  const organ = useOrganCode();
  const mayRun = useMay("proofreading.run");
  const cancel = useAct("cancelRun");
  const resume = useAct("resumeRun");
  const given = { params: { organ, id } };
  return (
    <>
      {mayRun && state === "working" && <Button onClick={() => cancel.mutate(given)}>停止</Button>}
      {mayRun && state === "cancelled" && <Button onClick={() => resume.mutate(given)}>接着做</Button>}
      {found > 0 && (
        <span>
          下载报告：
          <a href={fileAddress(organ, "proofreading", "runs", id, "report.docx")}>Word</a>{" "}
          <a href={fileAddress(organ, "proofreading", "runs", id, "report.xlsx")}>Excel</a>
        </span>
      )}
    </>
  );
}

function Standing({ run }: { run: Detail }) {
  const { severities, unread, unreadable } = run;
  return (
    <section aria-label="进度" className="run-standing">
      <p>
        <Progress run={run} /> <span className="soft">{paceWords(run)}</span>
      </p>
      <p className="strip">
        {run.purpose === "try-out"
          ? `启用后会标出 ${run.found - run.silenced} 处，不再标出 ${run.silenced} 处`
          : `${severities.error} 处错误 · ${severities.warning} 处疑似 · ${severities.hint} 条提示`}
      </p>
      {unread > 0 && (
        <details>
          <summary>{unread} 件没有校成或者没有校完</summary>
          <ul>
            {unreadable.map(({ name, reason }) => (
              <li key={name}>
                {name}：{reason}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Findings({ run }: { run: Detail }) {
  const organ = useOrganCode();
  const search = route.useSearch();
  const { open, page = 1, ...filter } = search;
  const id = String(run.id);
  const findings = useAnswer("findings", { params: { organ, id }, query: { ...filter, page } });
  const [mended, setMended] = useState<AmendmentResult | null>(null);
  const { refetch } = findings;
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the run has moved on, and once more when it has ended.
  useEffect(() => void refetch({ cancelRefetch: false }), [run.done, run.state, refetch]);
  return (
    <TellMended value={setMended}>
      <FindingFilters id={id} filter={filter} run={run} />
      <Mended result={mended} />
      <Loaded query={findings}>
        {({ total, lines }) =>
          total === 0 ? (
            <NothingFound run={run} narrowed={Object.keys(filter).length > 0} />
          ) : (
            <>
              <FindingList id={id} lines={lines} open={open} search={search} />
              <Pager
                total={total}
                page={page}
                unit="处"
                to={(other, label) => (
                  <Link
                    to="/$organ/proofreading/runs/$id"
                    params={{ organ, id }}
                    search={{ ...filter, ...(other > 1 ? { page: other } : {}) }}
                  >
                    {label}
                  </Link>
                )}
              />
            </>
          )
        }
      </Loaded>
    </TellMended>
  );
}

function NothingFound({ run, narrowed }: { run: Detail; narrowed: boolean }) {
  if (narrowed) return <Empty>没有符合筛选条件的问题。</Empty>;
  if (run.state === "working") return <Empty>正在校对，发现的问题会列在这里。</Empty>;
  if (run.total === 0) return <Empty>这个范围里没有已公开的文件。</Empty>;
  return <Empty>✓ 没有发现问题。机器只查得出它认得的错，内容是否妥当仍要人读。</Empty>;
}
