import { getRouteApi, Link } from "@tanstack/react-router";
import { useEffect } from "react";
import type { SubmissionView } from "../../../contract/county.ts";
import type { Law } from "../../../law/law.ts";
import { useAnswer, useLaw } from "../../answers.ts";
import { fileAddress } from "../../api.ts";
import { chinaTime } from "../../dates.ts";
import { Loaded } from "../../parts/loaded.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { useMay, useOrganCode } from "../../session.ts";
import { itemId, listed } from "./finding-places.ts";
import { SubmittedFindingItem } from "./submitted-finding.tsx";
import { SubmittedReport } from "./submitted-report.tsx";
import { Assign } from "./unassigned.tsx";
import "./county.css";

const route = getRouteApi("/$organ/county/submissions/$id");

/** One report that an organ handed in: its text with the marks in place, its findings beside it. */
export function SubmissionPage() {
  const organ = useOrganCode();
  const { id } = route.useParams();
  const submission = useAnswer("submission", { params: { organ, id } });
  const law = useLaw();
  return (
    <Loaded query={law}>
      {(law) => <Loaded query={submission}>{(view) => <Submission key={id} view={view} law={law} />}</Loaded>}
    </Loaded>
  );
}

function Submission({ view, law }: { view: SubmissionView; law: Law }) {
  const organ = useOrganCode();
  const { check } = route.useSearch();
  const { file, neighbours } = view;
  const findings = listed(view.findings, check);
  const standing = findings.filter(({ dismissed }) => !dismissed);
  const dismissed = findings.filter((finding) => finding.dismissed);
  const first = check ? standing[0]?.fingerprint : undefined;
  useEffect(() => {
    // A cell of the matrix was opened: its finding comes into sight.
    if (first) document.getElementById(itemId(first))?.focus();
  }, [first]);
  const other = (id: number, words: string) => (
    <Link to="/$organ/county/submissions/$id" params={{ organ, id: String(id) }}>
      {words}
    </Link>
  );
  return (
    <>
      <PageHead
        title={file.organ ?? file.fileName}
        above={
          <Link to="/$organ/county" params={{ organ }} search={{ year: file.year }}>
            {file.year}年度年报汇总
          </Link>
        }
        lead={`${file.fileName}　${chinaTime(file.receivedAt)} 收到${file.round > 1 ? `，第 ${file.round} 次报送` : ""}${
          view.comparedWith ? `；已与${view.comparedWith}年度报告对照` : ""
        }`}
        acts={
          <>
            {neighbours.previous !== null && other(neighbours.previous, "上一家")}
            {neighbours.next !== null && other(neighbours.next, "下一家")}
            <a href={fileAddress(organ, "county", "submissions", file.id, "file")} download>
              下载原件
            </a>
          </>
        }
      />
      <Replaced view={view} />
      {file.refusal ? (
        <div className="note warn">
          <p>
            <b>没有核查：</b>
            {file.refusal.reason}
            {file.refusal.remedy}
          </p>
        </div>
      ) : (
        <div className="submission">
          <SubmittedReport view={view} findings={findings} law={law} />
          <aside aria-label="核查的问题">
            <h2>{standing.length === 0 ? "没有要处理的问题" : `${standing.length} 处问题`}</h2>
            {check && (
              <p>
                只列 {check}，
                <Link to="/$organ/county/submissions/$id" params={{ organ, id: String(file.id) }} search={{}}>
                  看全部 {view.findings.length} 处
                </Link>
              </p>
            )}
            <Since view={view} />
            <Findings view={view} law={law} findings={standing} />
            {dismissed.length > 0 && (
              <details>
                <summary>已忽略 {dismissed.length} 处</summary>
                <Findings view={view} law={law} findings={dismissed} />
              </details>
            )}
          </aside>
        </div>
      )}
      <Rounds view={view} />
    </>
  );
}

function Findings({ view, law, findings }: { view: SubmissionView; law: Law; findings: SubmissionView["findings"] }) {
  const form = law.data.annualReportForms.find(({ id }) => id === view.report?.form);
  return (
    <ol className="submitted-findings">
      {findings.map((finding, index) => (
        <SubmittedFindingItem
          key={`${finding.fingerprint}${index}`}
          id={view.file.id}
          finding={finding}
          form={form}
          fresh={view.since?.fresh.includes(finding.fingerprint) ?? false}
          assigned={view.organCode !== null}
        />
      ))}
    </ol>
  );
}

/** Whoever stands on an earlier round is told, lest findings be worked on that were mended long ago. */
function Replaced({ view: { replacedBy } }: { view: SubmissionView }) {
  const organ = useOrganCode();
  if (!replacedBy) return null;
  return (
    <div className="note warn">
      <p>
        这一份已由第 {replacedBy.round} 次报送代替。{" "}
        <Link to="/$organ/county/submissions/$id" params={{ organ, id: String(replacedBy.id) }}>
          看最近一次
        </Link>
      </p>
    </div>
  );
}

/** What the corrected file mended. */
function Since({ view: { since, file } }: { view: SubmissionView }) {
  if (!since) return null;
  return (
    <div className="note done">
      <p>
        第 {file.round} 次报送：改好 {since.mended.length} 处，新出现 {since.fresh.length} 处，仍有 {since.remaining} 处。
      </p>
      {since.mended.length > 0 && (
        <details>
          <summary>改好的</summary>
          <ul>
            {since.mended.map(({ message, fingerprint }, index) => (
              <li key={`${fingerprint}${index}`}>✓ {message}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Rounds({ view: { rounds, file } }: { view: SubmissionView }) {
  const organ = useOrganCode();
  const mayCollect = useMay("county.collect");
  return (
    <section className="no-print" aria-label="报送经过">
      {rounds.length > 1 && (
        <>
          <h2>报送经过</h2>
          <ol>
            {rounds.map(({ id, round, fileName, receivedAt }) => (
              <li key={id}>
                第 {round} 次，{chinaTime(receivedAt)}，
                {id === file.id ? (
                  `${fileName}（本页）`
                ) : (
                  <Link to="/$organ/county/submissions/$id" params={{ organ, id: String(id) }}>
                    {fileName}
                  </Link>
                )}
              </li>
            ))}
          </ol>
        </>
      )}
      {mayCollect && (
        <details>
          <summary>机关对错了，或者文件放错了</summary>
          <Assign file={file} />
        </details>
      )}
    </section>
  );
}
