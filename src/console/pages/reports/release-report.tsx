import { Button } from "antd";
import { useState } from "react";
import type { ReportView } from "../../../contract/reports.ts";
import { useAct } from "../../answers.ts";
import { useMay, useOrganCode, useSession } from "../../session.ts";

/** What still keeps the report from being released by this person; the server decides in the end. */
function obstacles(view: ReportView, unsaved: boolean, me: string): string[] {
  const errors = view.findings.filter(({ severity }) => severity === "error").length;
  return [
    ...(view.edition === null ? ["文字还没有保存过"] : []),
    ...(unsaved ? ["有改动还没有保存"] : []),
    ...(errors > 0 ? [`还有 ${errors} 处错误级问题`] : []),
    ...(view.savedBy === me ? ["最后一版文字由您保存，须由另一人发布"] : []),
  ];
}

/** 发布: says what it means before it is done. */
export function ReleaseReport({ view, year, unsaved }: { view: ReportView; year: number; unsaved: boolean }) {
  const organ = useOrganCode();
  const { account } = useSession();
  const mayRelease = useMay("report.release");
  const [asked, setAsked] = useState(false);
  const act = useAct("releaseReport");
  if (!mayRelease || view.releasedOn || !view.complete) return null;
  const open = obstacles(view, unsaved, account.name);
  return (
    <section aria-labelledby="release" className="release no-print">
      <h2 id="release">发布</h2>
      {open.length > 0 && <p>还不能发布：{open.join("；")}。</p>}
      {act.error && (
        <p className="wrong" role="alert">
          {act.error.message}
        </p>
      )}
      {!asked && (
        <Button disabled={open.length > 0} onClick={() => setAsked(true)}>
          发布{year}年度报告……
        </Button>
      )}
      {asked && (
        <>
          <p>
            表格和文字按此刻的样子固定下来，公众立即可以看到。<b>发布后不能收回</b>；以后记录再变，已发布的报告不变。
          </p>
          <Button
            type="primary"
            aria-busy={act.isPending}
            onClick={() => act.mutate({ params: { organ, year } }, { onSuccess: () => setAsked(false) })}
          >
            发布{year}年度报告
          </Button>{" "}
          <Button type="link" onClick={() => setAsked(false)}>
            先不发布
          </Button>
        </>
      )}
    </section>
  );
}
