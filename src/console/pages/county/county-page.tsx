import { getRouteApi, Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { yearOf } from "../../../calendar/plain-date.ts";
import { MATRIX_PAGE, type MatrixView } from "../../../contract/county.ts";
import { useAnswer } from "../../answers.ts";
import { fileAddress } from "../../api.ts";
import { yearsUntil } from "../../dates.ts";
import { Empty } from "../../parts/empty.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import type { CountySearch } from "../../routes/county.tsx";
import { useMay, useOrganCode, useSession } from "../../session.ts";
import { DropPanel } from "./drop-panel.tsx";
import { LettersForm } from "./letters-form.tsx";
import { Matrix } from "./matrix.tsx";
import { MatrixFilters } from "./matrix-filters.tsx";
import { Unassigned } from "./unassigned.tsx";
import "./county.css";

const route = getRouteApi("/$organ/county");
const FIRST_YEAR = 2019;

/** 年报汇总: files of other organs in, the matrix of what is wrong with them, letters and sums out. */
export function CountyPage() {
  const organ = useOrganCode();
  const { today } = useSession();
  const search: CountySearch = route.useSearch();
  const { year = yearOf(today) - 1, page = 1, state = "all", check, name = "" } = search;
  const matrix = useAnswer("matrix", { params: { organ }, query: { year, page, state, check, name } });
  const mayCollect = useMay("county.collect");
  return (
    <>
      <PageHead
        title={`${year}年度年报汇总`}
        lead="收各机关报来的年度报告，逐份核查，退回改正，汇总通报。"
        acts={matrix.data && matrix.data.received > 0 && <Acts view={matrix.data} />}
      />
      <div className="filters">
        <nav aria-label="年份">
          {yearsUntil(today, FIRST_YEAR).map((one) => (
            <Link
              key={one}
              to="/$organ/county"
              params={{ organ }}
              search={{ year: one }}
              aria-current={one === year ? "page" : undefined}
            >
              {one}
            </Link>
          ))}
        </nav>
        <Link to="/$organ/county/organs" params={{ organ }}>
          报送机关名单
        </Link>
      </div>
      {mayCollect && <DropPanel key={`${organ}${year}`} year={year} />}
      <Loaded query={matrix}>
        {(view) => (
          <>
            <Unassigned files={view.unassigned} />
            {view.organs === 0 ? (
              <NobodyListed waiting={view.unassigned.length} />
            ) : (
              <Collected view={view} search={{ ...search, page }} />
            )}
          </>
        )}
      </Loaded>
    </>
  );
}

function NobodyListed({ waiting }: { waiting: number }) {
  const organ = useOrganCode();
  if (waiting > 0) return null;
  return (
    <Empty
      basis="《条例》第四十九条、第五十条"
      begin={
        <Link to="/$organ/county/organs" params={{ organ }}>
          先录报送机关名单
        </Link>
      }
    >
      这里会列出向本机关报送年度报告的每个机关，哪些没报、每份有什么问题一眼看清。可以先录名单；也可以直接把文件拖进来，再按报告里写的机关加入名单。
    </Empty>
  );
}

function Collected({ view, search }: { view: MatrixView; search: CountySearch }) {
  const organ = useOrganCode();
  const pages = Math.max(1, Math.ceil(view.total / MATRIX_PAGE));
  const { page = 1 } = search;
  const to = (page: number, label: string) => (
    <Link to="/$organ/county" params={{ organ }} search={{ ...search, page }}>
      {label}
    </Link>
  );
  return (
    <>
      <p className="collected-sum" role="status">
        应报 {view.organs} 家 · 已报 {view.received} 家 · 未报 {view.missing} 家
        {view.refused > 0 && ` · 读不了 ${view.refused} 家`} · 有错误 {view.error} 家
      </p>
      <MatrixFilters view={view} search={search} />
      {view.lines.length === 0 ? <p className="soft">没有这样的机关。</p> : <Matrix view={view} search={search} />}
      <nav className="pager" aria-label="翻页">
        <span>
          共 {view.total} 家{pages > 1 && `，第 ${page} / ${pages} 页`}
        </span>
        {page > 1 && to(page - 1, "上一页")}
        {page < pages && to(page + 1, "下一页")}
        <span className="no-print">
          ■误 错误　▲疑 疑似　○示 提示；存成文件：
          {(["xlsx", "docx", "json"] as const).map((kind) => (
            <span key={kind}>
              {" "}
              <a href={fileAddress(organ, "county", view.year, "matrix", kind)} download>
                {{ xlsx: "Excel", docx: "Word", json: "JSON" }[kind]}
              </a>
            </span>
          ))}
        </span>
      </nav>
    </>
  );
}

function Acts({ view }: { view: MatrixView }) {
  const organ = useOrganCode();
  const [letters, setLetters] = useState(false);
  return (
    <>
      <Link to="/$organ/county/merged" params={{ organ }} search={{ year: view.year }}>
        汇总表
      </Link>
      <a href={fileAddress(organ, "county", view.year, "circular")} download>
        通报稿
      </a>
      <Button type="primary" onClick={() => setLetters(true)} disabled={view.letters.warning === 0}>
        生成退回函 ({view.letters.error})
      </Button>
      {letters && <LettersForm view={view} close={() => setLetters(false)} />}
    </>
  );
}
