import { Link } from "@tanstack/react-router";
import { useAnswer } from "../../answers.ts";
import { useMay, useOrganCode, useSession } from "../../session.ts";

/** Between what is published, what waits for review, and what belongs to both. */
export function DocumentsMenu() {
  const organ = useOrganCode();
  const { today } = useSession();
  const mayDraft = useMay("document.draft");
  const { data: waiting } = useAnswer("waitingDocuments", { params: { organ } });
  const { data: emergencies } = useAnswer("emergencies", { params: { organ } });
  const params = { organ };
  return (
    <>
      <nav aria-label="主动公开的两张清单">
        <Link to="/$organ/documents" params={params} activeOptions={{ exact: true, includeSearch: false }}>
          已公开
        </Link>
        <Link to="/$organ/documents/waiting" params={params} activeOptions={{ exact: true }}>
          待审核{waiting && `（${waiting.length}）`}
        </Link>
        {mayDraft && (
          <Link to="/$organ/documents/hand-ins" params={params}>
            科室递送
          </Link>
        )}
        <Link to="/$organ/documents/register" params={params}>
          发文登记
        </Link>
        <Link to="/$organ/documents/secrecy/$month" params={{ organ, month: today.slice(0, 7) }}>
          保密汇总
        </Link>
        <Link to="/$organ/documents/review-settings" params={params}>
          审签设置
        </Link>
      </nav>
      {emergencies?.map(({ id, edition, title, releaser }) => (
        <p key={`${id}-${edition}`} className="emergency">
          <Link to="/$organ/documents/waiting/$id/$edition" params={{ organ, id: String(id), edition: String(edition) }}>
            ■ 应急发布待补审：{title}（{releaser}）
          </Link>
        </p>
      ))}
    </>
  );
}
