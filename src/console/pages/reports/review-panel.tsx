import { Button, Input } from "antd";
import { type ReactNode, useState } from "react";
import type { ReportView } from "../../../contract/reports.ts";
import { REVIEW_STATES, type ReviewStep } from "../../../domain/annual-report/review.ts";
import { useAct } from "../../answers.ts";
import { useMay, useOrganCode } from "../../session.ts";
import type { ReportFinding } from "./findings.ts";

interface Props {
  view: ReportView;
  year: number;
  /** Of what stands on the screen. */
  findings: readonly ReportFinding[];
  /** Whether everything on the screen is saved. */
  settled: boolean;
}

/** 送审、审核、发布: what this person may do now, and what keeps them from it; the server decides in the end. */
export function ReviewPanel({ view, year, findings, settled }: Props) {
  const organ = useOrganCode();
  const may = { edit: useMay("report.edit"), approve: useMay("report.approve"), release: useMay("report.release") };
  const [asked, setAsked] = useState<"return" | "release" | null>(null);
  const [reason, setReason] = useState("");
  const review = useAct("reviewReport");
  const release = useAct("releaseReport");
  const { state, own } = view.review;
  const allows = (step: ReviewStep) => REVIEW_STATES[state].steps.includes(step);
  const take = (step: ReviewStep, reason = "") =>
    review.mutate({ params: { organ, year }, body: { step, digest: view.digest, reason } }, { onSuccess: () => setAsked(null) });

  const errors = findings.filter(({ severity }) => severity === "error").length;
  const open = findings.filter(
    ({ severity, fingerprint }) => severity === "warning" && !view.verdicts.some((one) => one.fingerprint === fingerprint),
  ).length;
  const flawed = errors > 0 ? [`还有 ${errors} 处错误级问题`] : [];
  const unsubmitted = [
    ...(view.edition === null ? ["文字还没有保存过"] : []),
    ...(settled ? [] : ["有改动还没有保存"]),
    ...flawed,
  ];
  const unapproved = [
    ...flawed,
    ...(open > 0 ? [`还有 ${open} 处疑似问题没有改，也没有说明理由`] : []),
    ...(own ? ["文字由您保存或者送审，须由另一人审核"] : []),
  ];
  const acts: ReactNode[] = [];
  if (may.edit && allows("submitted"))
    acts.push(
      <Act key="submit" obstacles={unsubmitted} not="不能送审" busy={review.isPending} primary act={() => take("submitted")}>
        {state === "drafting" ? "送审" : "重新送审"}
      </Act>,
    );
  if (may.approve && allows("approved"))
    acts.push(
      <Act key="approve" obstacles={unapproved} not="不能审核通过" busy={review.isPending} primary act={() => take("approved")}>
        审核通过
      </Act>,
    );
  if (may.release && state === "approved" && view.complete && asked !== "release")
    acts.push(
      <Act key="release" obstacles={[]} not="" busy={false} primary act={() => setAsked("release")}>
        发布{year}年度报告……
      </Act>,
    );
  if (may.approve && allows("returned") && !own && asked !== "return")
    acts.push(
      <Button key="return" onClick={() => setAsked("return")}>
        退回……
      </Button>,
    );
  if (may.edit && allows("withdrawn"))
    acts.push(
      <Button key="withdraw" aria-busy={review.isPending} onClick={() => take("withdrawn")}>
        撤回送审
      </Button>,
    );
  if (acts.length === 0 && asked === null) return null;
  const problem = review.error ?? release.error;
  return (
    <section aria-labelledby="review" className="release no-print">
      <h2 id="review">{may.approve ? "审核与发布" : "送审"}</h2>
      {problem && (
        <p className="wrong" role="alert">
          {problem.fields?.reason ?? problem.message}
        </p>
      )}
      {acts}
      {asked === "return" && (
        <>
          <label htmlFor="return-reason">退回的理由，起草人照着改</label>
          <Input.TextArea
            id="return-reason"
            autoFocus
            autoSize={{ minRows: 2 }}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
          <Button type="primary" aria-busy={review.isPending} onClick={() => take("returned", reason)}>
            退回{year}年度报告
          </Button>{" "}
          <Button type="link" onClick={() => setAsked(null)}>
            先不退回
          </Button>
        </>
      )}
      {asked === "release" && (
        <>
          <p>
            表格和文字按审核通过的样子固定下来，公众立即可以看到。<b>发布后不能收回</b>；以后记录再变，已发布的报告不变。
          </p>
          <Button
            type="primary"
            aria-busy={release.isPending}
            onClick={() => release.mutate({ params: { organ, year } }, { onSuccess: () => setAsked(null) })}
          >
            发布{year}年度报告
          </Button>{" "}
          <Button type="link" onClick={() => setAsked(null)}>
            先不发布
          </Button>
        </>
      )}
      <p className="soft">
        内容摘要 <code title={view.digest}>{view.digest.slice(0, 12)}</code>：送审、审核、发布认的都是它。
      </p>
    </section>
  );
}

function Act(props: { obstacles: string[]; not: string; busy: boolean; primary: boolean; act: () => void; children: ReactNode }) {
  const { obstacles, not, busy, primary, act, children } = props;
  return (
    <>
      {obstacles.length > 0 && (
        <p>
          还{not}：{obstacles.join("；")}。
        </p>
      )}
      <Button type={primary ? "primary" : "default"} disabled={obstacles.length > 0} aria-busy={busy} onClick={act}>
        {children}
      </Button>{" "}
    </>
  );
}
