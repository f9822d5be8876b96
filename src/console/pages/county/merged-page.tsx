import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { yearOf } from "../../../calendar/plain-date.ts";
import type { MergedView } from "../../../contract/county.ts";
import type { AnnualReport } from "../../../domain/annual-report/model.ts";
import type { Place } from "../../../engines/finding.ts";
import { placeInWords } from "../../../engines/writing/place-in-words.ts";
import { printReport } from "../../../engines/writing/printed-report.ts";
import type { Law } from "../../../law/law.ts";
import { useAnswer, useLaw } from "../../answers.ts";
import { fileAddress } from "../../api.ts";
import { Empty } from "../../parts/empty.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { useOrganCode, useSession } from "../../session.ts";
import { MergedCellDrawer } from "./merged-cell.tsx";
import { ValueTable } from "./value-table.tsx";
import "./county.css";

const route = getRouteApi("/$organ/county/merged");
const KINDS = { docx: "Word", xlsx: "Excel", pdf: "PDF", html: "网页", json: "JSON（含来源）" };

/** 汇总表: the sum of all reports; every number opens the organs behind it. */
export function MergedPage() {
  const organ = useOrganCode();
  const { today } = useSession();
  const { year = yearOf(today) - 1 } = route.useSearch();
  const merged = useAnswer("mergedReport", { params: { organ }, query: { year } });
  const law = useLaw();
  return (
    <>
      <PageHead
        title={`${year}年度汇总表`}
        above={
          <Link to="/$organ/county" params={{ organ }} search={{ year }}>
            {year}年度年报汇总
          </Link>
        }
        acts={
          merged.data?.report && (
            <nav className="merged-files" aria-label="下载">
              {Object.entries(KINDS).map(([kind, words]) => (
                <a key={kind} href={fileAddress(organ, "county", year, "merged", kind)} download>
                  {words}
                </a>
              ))}
            </nav>
          )
        }
      />
      <Loaded query={law}>
        {(law) => <Loaded query={merged}>{(view) => <Merged view={view} law={law} year={year} />}</Loaded>}
      </Loaded>
    </>
  );
}

function Merged({ view, law, year }: { view: MergedView; law: Law; year: number }) {
  const [open, setOpen] = useState<{ of: string; words: string } | null>(null);
  const { report, organs, missing, findings, unsure } = view;
  const forms = law.data.annualReportForms;
  const form = forms.find(({ id }) => id === report?.form);
  if (!report || !form)
    return <Empty basis="《条例》第四十九条">收到各机关的报告以后，这里把它们的表格加在一起，每个数都能看到来自哪家。</Empty>;
  const doubtful = new Map(unsure.map(({ table, row, column, missing }) => [placeId(table, row, column), missing]));
  return (
    <>
      <p className="collected-sum">
        {organs.length} 家的合计{missing.length > 0 && `，还缺 ${missing.length} 家`}
      </p>
      {missing.length > 0 && <p className="note warn">没有算进来的：{missing.join("、")}。</p>}
      {unsure.length > 0 && (
        <p className="note">
          {unsure.length} 格里有的机关空白、读不准或者用了旧格式，合计只含其余各家；这些格带 ▲，打开可看是哪几家。
        </p>
      )}
      {findings.length > 0 ? (
        <div className="note warn">
          <p>
            <b>合计后还有 {findings.length} 处不平</b>（通常是某一家的表不平带来的）：
          </p>
          <ul>
            {findings.map(({ fingerprint, message, where }) => (
              <li key={fingerprint}>
                {placeInWords(where as Place, form)}：{message}
              </li>
            ))}
          </ul>
        </div>
      ) : (
        <p className="note done">✓ 汇总表勾稽关系都对。</p>
      )}
      {printReport(report as AnnualReport, form).sections.map(
        ({ id, heading, table }) =>
          table && (
            <section key={id}>
              <h2>{heading}</h2>
              <ValueTable
                table={table}
                className={(of) => (doubtful.has(of) ? "marked" : undefined)}
                show={(of, text, words) => (
                  <button
                    type="button"
                    className="link"
                    aria-label={`${text || "空白"}，${words}，看来自哪些机关`}
                    onClick={() => setOpen({ of, words })}
                  >
                    {text || "—"}
                    {doubtful.has(of) && <sup aria-hidden="true">▲</sup>}
                  </button>
                )}
              />
            </section>
          ),
      )}
      {open && <MergedCellDrawer year={year} of={open.of} words={open.words} close={() => setOpen(null)} />}
    </>
  );
}

const placeId = (...parts: string[]): string => parts.filter(Boolean).join("/");
