import { getRouteApi, Link } from "@tanstack/react-router";
import { Button } from "antd";
import type { Duty, FullList } from "../../../contract/duties.ts";
import { RHYTHM_WORDS } from "../../../domain/duties/list-columns.ts";
import { STANDINGS } from "../../../domain/duties/standing.ts";
import { useAnswer } from "../../answers.ts";
import { fileAddress } from "../../api.ts";
import { Empty } from "../../parts/empty.tsx";
import { Listing } from "../../parts/listing.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { PrimaryLink } from "../../parts/primary-link.tsx";
import { useMay, useOrganCode } from "../../session.ts";
import { ListImport } from "./list-import.tsx";
import { matrixOf, STANDING_WORDS, standingCounts } from "./matrix.ts";
import { Standing } from "./standing.tsx";
import "./duties.css";

const route = getRouteApi("/$organ/duties");

/** 全清单: what must be public, who owes it, and how it stands today. */
export function FullListPage() {
  const organ = useOrganCode();
  const list = useAnswer("fullList", { params: { organ } });
  const mayEdit = useMay("duty.edit");
  return (
    <>
      <PageHead
        title="主动公开全清单"
        lead="一行一项长期的公开义务。公开情况由已公开的文件和期限算出，不用填报。"
        acts={
          <>
            <Button href={fileAddress(organ, "duties", "list.xlsx")}>导出 xlsx</Button>
            {mayEdit && (
              <PrimaryLink to="/$organ/duties/new" params={{ organ }}>
                增加一项
              </PrimaryLink>
            )}
          </>
        }
      />
      <Loaded query={list}>
        {(found) =>
          found.duties.length === 0 ? (
            <Empty
              basis="《条例》第二十六条；国务院部门试点领域基层政务公开标准指引"
              begin={mayEdit ? <ListImport /> : undefined}
            >
              这里将按“一级事项 ×
              责任科室”列出每一项的公开情况：未公开、已逾期、将到期、已公开。可以导入现有的全清单表格（标准目录的各列）。
            </Empty>
          ) : (
            <>
              <Overview list={found} />
              {mayEdit && (
                <details className="part">
                  <summary>从表格导入或更新</summary>
                  <ListImport />
                </details>
              )}
              <Columns columns={found.columns} />
            </>
          )
        }
      </Loaded>
    </>
  );
}

function Overview({ list: { duties } }: { list: FullList }) {
  const organ = useOrganCode();
  const { standing, section, area } = route.useSearch();
  const counts = standingCounts(duties);
  const shown = duties.filter(
    (duty) =>
      (!standing || duty.standing.kind === standing) &&
      (!section || duty.section === section) &&
      (area === undefined || duty.area === area),
  );
  return (
    <>
      <div className="filters">
        <nav aria-label="按公开情况">
          <Link
            to="/$organ/duties"
            params={{ organ }}
            search={{}}
            aria-current={!standing && !section && !area ? "page" : undefined}
          >
            全部 {duties.length}
          </Link>
          {STANDINGS.map((kind) => (
            <Link
              key={kind}
              to="/$organ/duties"
              params={{ organ }}
              search={{ standing: kind, ...(section ? { section } : {}), ...(area ? { area } : {}) }}
              aria-current={standing === kind ? "page" : undefined}
            >
              {STANDING_WORDS[kind]} {counts[kind]}
            </Link>
          ))}
        </nav>
      </div>
      <Matrix duties={duties} />
      <h2 className="part">
        {[area, section, standing && STANDING_WORDS[standing as keyof typeof STANDING_WORDS]].filter(Boolean).join(" · ") ||
          "全部事项"}
        （{shown.length}）
      </h2>
      <Listing
        caption="全清单"
        lines={shown}
        id={({ id }) => id}
        columns={[
          { head: "序号", cell: ({ serial }) => serial, numeric: true },
          {
            head: "事项",
            heads: true,
            className: "wide",
            cell: ({ id, area, matter }) => (
              <Link to="/$organ/duties/$id" params={{ organ, id: String(id) }}>
                {area ? `${area}：` : ""}
                {matter}
              </Link>
            ),
          },
          { head: "公开主体", cell: ({ section }) => section },
          { head: "频率", cell: ({ rhythm }) => RHYTHM_WORDS[rhythm] },
          { head: "公开情况", cell: ({ standing }) => <Standing kind={standing.kind} /> },
          { head: "为什么", className: "wide", cell: ({ standing }) => standing.why },
          { head: "件数", cell: ({ items }) => items, numeric: true },
        ]}
      />
    </>
  );
}

/** Rows are areas, columns are sections; a cell leads to its rows. */
function Matrix({ duties }: { duties: readonly Duty[] }) {
  const organ = useOrganCode();
  const { areas, sections, cell } = matrixOf(duties);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className="scroll" aria-label="覆盖矩阵" tabIndex={0}>
      <table className="listing matrix">
        <caption className="unseen">覆盖矩阵：一级事项与责任科室</caption>
        <thead>
          <tr>
            <th scope="col">一级事项</th>
            {sections.map((section) => (
              <th key={section} scope="col">
                {section}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {areas.map((area) => (
            <tr key={area}>
              <th scope="row">{area || "（未分）"}</th>
              {sections.map((section) => {
                const found = cell(area, section);
                return (
                  <td key={section}>
                    {found && (
                      <Link to="/$organ/duties" params={{ organ }} search={{ section, area }}>
                        <Standing kind={found.worst} /> {found.count}
                        {found.count < found.total && <small> / {found.total}</small>}
                      </Link>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** 栏目更新: how long each column has been without a new document. */
function Columns({ columns }: { columns: FullList["columns"] }) {
  const stale = columns.filter((column) => column.stale);
  return (
    <details className="part">
      <summary>栏目更新：{stale.length === 0 ? "各栏目半年内都有更新" : `${stale.length} 个栏目半年没有更新`}</summary>
      <Listing
        caption="栏目更新"
        lines={columns}
        id={({ id }) => id}
        columns={[
          { head: "栏目", heads: true, className: "wide", cell: ({ text }) => text },
          { head: "最近更新", cell: ({ latest }) => latest ?? "从未" },
          { head: "已过天数", numeric: true, cell: ({ latest, days }) => (latest ? days : "") },
          { head: "情况", cell: ({ stale }) => (stale ? "■ 须更新" : "○ 正常") },
        ]}
      />
    </details>
  );
}
