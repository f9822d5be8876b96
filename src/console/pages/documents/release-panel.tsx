import { useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { withWeekday } from "../../../calendar/plain-date.ts";
import type { WaitingDocument } from "../../../contract/documents.ts";
import { useAct, useLaw } from "../../answers.ts";
import { chinaTime, dayWords } from "../../dates.ts";
import { useMay, useOrganCode } from "../../session.ts";
import { itemLabel } from "./statutory-items.ts";

/** What the reviewer must know, and the one act: release. */
export function ReleasePanel({ document }: { document: WaitingDocument }) {
  const organ = useOrganCode();
  const navigate = useNavigate();
  const mayReleaseOthers = useMay("document.release");
  const { data: law } = useLaw();
  const release = useAct("releaseDocument");
  const { id, edition, indexNumber, drafter, draftedAt, writtenOn, dueOn, genre, statutoryItem, mayRelease } = document;
  return (
    <aside aria-label="审核发布">
      <dl className="facts">
        <dt>索引号</dt>
        <dd className="number">{indexNumber}</dd>
        <dt>文体</dt>
        <dd>{genre}</dd>
        <dt>栏目</dt>
        <dd>{itemLabel(law, statutoryItem)}</dd>
        <dt>起草人</dt>
        <dd>{drafter}</dd>
        <dt>送审</dt>
        <dd className="day">{chinaTime(draftedAt)}</dd>
        <dt>成文</dt>
        <dd className="day">{withWeekday(writtenOn)}</dd>
        <dt>应公开</dt>
        <dd className="day">{dayWords(dueOn, "期限未能计算")}</dd>
      </dl>
      {mayRelease ? (
        <div className="no-print">
          <p>通读全文，确认不涉及国家秘密、商业秘密、个人隐私。发布后公众立即可以看到；您的姓名和正文的摘要值记入事件链。</p>
          {release.error && (
            <p className="wrong" role="alert">
              {release.error.message}
            </p>
          )}
          <Button
            type="primary"
            aria-busy={release.isPending}
            onClick={() => {
              release.mutate(
                { params: { organ, id, edition } },
                { onSuccess: () => navigate({ to: "/$organ/documents", params: { organ } }) },
              );
            }}
          >
            审核发布
          </Button>
        </div>
      ) : (
        <p className="note">
          {mayReleaseOthers
            ? "这一份由您起草，须由另一名有审核权限的人员发布。"
            : "您没有审核发布的权限。请有审核权限的人员登录后办理。"}
        </p>
      )}
    </aside>
  );
}
