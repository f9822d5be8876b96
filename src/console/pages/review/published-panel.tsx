import { Link } from "@tanstack/react-router";
import type { Review } from "../../../contract/review.ts";
import { useAct } from "../../answers.ts";
import { documentAddress } from "../../document-address.ts";
import { useOrganCode } from "../../session.ts";
import { ReasonForm } from "./reason-form.tsx";

/** What can be done with what is public: amend, withdraw, approve an emergency release afterwards. */
export function PublishedPanel({
  review: { id, edition, indexNumber, publishedOn, withdrawal, emergency, may },
}: {
  review: Review;
}) {
  const organ = useOrganCode();
  const withdraw = useAct("withdrawDocument");
  const approve = useAct("approveEmergency");
  return (
    <aside aria-label="已公开">
      <p>
        {publishedOn} 公开，索引号 <span className="number">{indexNumber}</span>。
      </p>
      <p className="no-print">
        <a href={documentAddress(indexNumber)} target="_blank" rel="noreferrer">
          看公开页面<span className="unseen">（在新窗口打开）</span>
        </a>
      </p>
      {!withdrawal && (
        <p className="no-print">
          <Link to="/$organ/documents/wechat/$id" params={{ organ, id: String(id) }}>
            公众号版
          </Link>
        </p>
      )}
      {withdrawal && (
        <p className="note">
          {withdrawal.by}于 {withdrawal.withdrawnOn} 撤回：{withdrawal.reason}
        </p>
      )}
      {emergency?.approver && <p>应急发布已由{emergency.approver}补审。</p>}
      {may.approve && (
        <ReasonForm
          label="补审意见"
          submit="补审通过"
          act={approve}
          send={(opinion) => approve.mutate({ params: { organ, id, edition }, body: { opinion } })}
        />
      )}
      {may.amend && (
        <p>
          <Link to="/$organ/documents/waiting/$id/$edition/revise" params={{ organ, id: String(id), edition: String(edition) }}>
            修改，送审新版本
          </Link>
        </p>
      )}
      {may.withdraw && (
        <details className="no-print">
          <summary>撤回</summary>
          <p>公众不再看到正文和附件，原网址留下撤回说明。撤回不能恢复，须重新送审。</p>
          <ReasonForm
            label="撤回的理由（公开）"
            submit="撤回这份文件"
            act={withdraw}
            send={(reason) => withdraw.mutate({ params: { organ, id }, body: { reason } })}
          />
        </details>
      )}
    </aside>
  );
}
